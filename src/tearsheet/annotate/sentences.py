"""stub"""
def passage_sentences(layout): return []
