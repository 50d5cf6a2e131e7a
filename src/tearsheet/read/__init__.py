"""From a `Source` to a `Document`: the readers of HTML, text and markdown."""
