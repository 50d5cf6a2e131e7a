"""stub"""
def line_kind(text): return None
def field_label(text): return None
def faq_heading(text): return False
def counter(text): return None
def repost_notice(text): return None
def find_labels(text): return []
def guess_language(text): return None
def dateline(text): return None
