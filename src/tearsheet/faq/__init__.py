"""stub"""
class FoundPair: ...
def find_faq(document, labels): return []
def invisible_pairs(document, pairs): return []
