"""Which packages a wheel has: those of timeline/, and below it assets/ and data/ as data of the package.

`pyproject.toml` says everything else, `timeline.ours` finds them. Most common change: a further folder
that an installed timeline needs is a row of `PACKED`, and its files one of ``tool.setuptools.package-data``.
"""

from setuptools import find_packages, setup

PACKED = {"timeline.packed.assets": "assets", "timeline.packed.data": "data"}
"""Where a folder of the checkout lies in a wheel."""

setup(packages=[*find_packages(include=["timeline", "timeline.*"]), *PACKED], package_dir=PACKED)
