"""One file that zooms, opens panels and presents with the network cable out.

`known` is what the file knows, `inlined` its scripts and styles, `without_scripts` what it says where no
script runs; the scripts of assets/js/offline/ answer what the server answers elsewhere.
"""

from timeline.export.standalone.making import page

__all__ = ["page"]
