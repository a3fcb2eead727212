"""Pictures of a view: the first paint of the page as SVG."""

from timeline.picture.around import Geometry
from timeline.picture.stage import stage_svg

__all__ = ["Geometry", "stage_svg"]
