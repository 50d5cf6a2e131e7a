"""stub"""
class FoundClaim: ...
def find_claims(*a): return []
def check_worthiness(s): return [0.5]*len(s)
