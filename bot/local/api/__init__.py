"""The Web API methods that Pacer uses, in Slack's shapes."""
