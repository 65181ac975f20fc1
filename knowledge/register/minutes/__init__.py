"""Minutes and action logs: a file -> the actions and decisions in it, for somebody to look through and keep."""

from knowledge.register.minutes.found import FileItem, FileReading, pack, unpack
from knowledge.register.minutes.reading import read_file

__all__ = ["FileItem", "FileReading", "pack", "read_file", "unpack"]
