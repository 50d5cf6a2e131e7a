"""From labelled blocks to the article: metadata chosen among candidates, sections, text and spans."""
