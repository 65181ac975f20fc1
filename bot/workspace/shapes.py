"""Names for what Slack sends and takes as JSON."""

from typing import Any

Json = dict[str, Any]
"""A JSON object."""
Value = Any
"""Whatever JSON can hold: it comes from outside and is yet to be checked."""
