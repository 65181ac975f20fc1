"""Slack's Web API methods, a noun a file."""
