"""The papers themselves: what their words and bytes say against what the agency says of them. All of it is doubt."""
