"""A Slack workspace on this machine: Web API, Socket Mode, signed HTTP and a browser page, to try and to test a bot."""
