"""What tells a person by the name: given names with their sex, words of institutions and places."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from tearsheet.names import has_given_name
from tearsheet.toml_data import read_toml

# Words of names that are institutions and places.
NO_PERSON = re.compile(
    r"\b(?:House|Senate|Congress|Party|University|College|Department|Court|Committee|Council|Street|City|States?|County|"
    r"Times|Post|News|Journal|Press|Company|Corp|Inc|Group|Bank|Foundation|Institute|Association|Agency|Bureau|Union|"
    r"Center|Centre|School|Church|Hospital|Army|Navy|Force|Act|Day|Week|National|International|Convention|America|York|"
    r"Summit|Ocean|Sea|Gulf|Coast|Mountains?|Point|Creek|Beach|Valley|River|Island|Harbou?r|Heights|Falls|Coalition|Energy|Gap|Ltd|Limited|LLC|GmbH|Standard|Forum|Federation|Ministry|Festival|Championships?|Cup|League|Club|Airport|"
    r"Museum|Hotel|Alliance|Network|Commission|Authority|Office|Services?|Systems|Technologies|Society|Organi[sz]ation|"
    r"Chronicle|Tribune|Guardian|Herald|Gazette|Telegraph|Observer|Parliament|Assembly|Republic|Kingdom|Avenue|Square|"
    r"Hampshire|Carolina|Dakota|Virginia|Jersey|Mexico|Texas|Florida|Ohio|Iowa|CNN|NBC|ABC|FBI|CIA|Twitter|Facebook)\b"
)


@cache
def given_names() -> dict[str, str]:
    """Casefolded given name to "f" or "m"."""
    data = read_toml(__package__, "cues", "given_names.toml")
    return {name.casefold(): sex[0] for sex in ("female", "male") for name in data[sex].split()}


def has_given(name: str) -> bool:
    """Whether a name begins with a given name, of the larger list or of the one that tells the sex."""
    return has_given_name(name) or name.split(" ", 1)[0].casefold() in given_names()


def given_within(name: str) -> bool:
    """Whether a known given name and another word stand anywhere in a phrase: "farmer Ann Lee"."""
    pairs = pairwise(name.split())
    return any(has_given(f"{one} {other}") for one, other in pairs if one[0].isupper() and other[0].isalpha())


def is_one_person(name: str) -> bool:
    """Whether a name or description holds one person's name."""
    return given_within(name) and " and " not in name and not NO_PERSON.search(name)
