"""What the tests stand on: the browser, node, the list of files, and what is kept though it looks unused."""
