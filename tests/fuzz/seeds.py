"""What a fuzzer begins with: small inputs of our own, one or more for each target, and every mended crasher."""

from __future__ import annotations

from pathlib import Path

_PAGE = """<!doctype html><html lang=en><head><meta charset=utf-8><title>Lock opens - The Bell</title>
<meta property="article:published_time" content="2025-03-01T08:00:00Z"><meta name=author content="Anna Low">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lock opens","author":[{"name":"Anna Low"}]}</script>
</head><body><nav><a href=/>Home</a></nav><article><h1>Lock opens</h1><p>By <b>Anna Low</b>, 1 March 2025</p>
<p>“We open the gate,” said Jon Bell, the keeper, on Monday. It costs €3.5 million, 12% more than in 2024.</p>
<h2>What next?</h2><ul><li>One</li><li>Two</li></ul><table><tr><th>a</th><td>1</td></tr></table>
<details><summary>Is it open?</summary><p>Yes.</p></details></article><footer>© 2025</footer></body></html>"""
_TEXT = """# Lock opens

By Anna Low | 1 March 2025

"We open the gate," said Jon Bell. It costs $3 million, about 12 percent more.

## FAQ

Q: Is it open?
A: Yes, from May 2.

- one
- two

他说：“我们来了。” 2025年3月1日 · Он сказал: «Да». ٣٫٥٪
"""
_SEEDS: dict[str, tuple[str, ...]] = {
    "page": (_PAGE,),
    "auto": (_PAGE, _TEXT),
    "text": (_TEXT, "Title: x\n\nURL Source: http://a.b/c\n\nMarkdown Content:\n" + _TEXT),
    "dates": (
        "Published: 1 March 2025, 08:30 GMT",
        "Mar. 3rd, 2025 at 5:07 p.m. ET",
        "2025-03-01T08:00:00+02:00",
        "2025年3月1日 8時",
        "vor 3 Stunden",
        "https://a.b/2025/03/01/x",
        "yesterday",
        "1740816000000",
        "١ مارس ٢٠٢٥",
    ),
    "one_date": ("1 March 2025", "2025-03-01T08:00:00+02:00", "3 hours ago", "1er mars 2025", "Mart 1, 2025"),
    "quantities": (
        "about $3.5 to 4 billion, 12-14 %, 1 000,5 km/h in May 2025",
        "三百万元 on 2025年3月1日, seit dem 3. März",
        "twenty-five thousand people, two thirds, half a million euros last Monday",
    ),
    "json_ld": (
        '{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","@id":"#a","author":{"@id":"#b"},'
        '"image":["/a.jpg",{"url":"/b.jpg","caption":"c"}],"datePublished":1740816000,"keywords":"a,b",'
        '"interactionStatistic":{"interactionType":"CommentAction","userInteractionCount":3}},'
        '{"@id":"#b","@type":["Person"],"name":["Anna",{"@value":"Low"}]},'
        '{"@type":"BreadcrumbList","itemListElement":[{"position":1,"item":{"name":"x"}}]},'
        '{"@type":"FAQPage","mainEntity":[{"name":"q","acceptedAnswer":[{"text":"<p>a</p>"}]}]}]}',
        '<!-- {"a":1,} -->;',
        '{"a":1}{"b":[2]}',
    ),
    "names": ("By Anna Low, Jon Bell and Dr. Kim van der Meer in Rome", "Von Anna Low (dpa)", "文／王小明"),
    "quotes": (
        "“We open,” said Jon Bell, the keeper. He added that it was late: \"Go 'now'.\" According to her, it cost 3%.",
        "„Wir öffnen“, sagte Bell. «Oui», a dit Anna. 他说：“我们来了。”",
    ),
}
CRASHERS = Path(__file__).with_name("crashers")
"""One folder a target; each file once broke what the target asserts."""


def seeds(target: str) -> list[bytes]:
    """The inputs a target begins with."""
    written = [seed.encode() + bytes([number]) for seed in _SEEDS[target] for number in (7, 255)]
    return written + [path.read_bytes() for path in sorted((CRASHERS / target).glob("*"))]


def write_seeds(target: str, folder: str) -> None:
    """The seeds as the files a fuzzer wants."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        Path(folder, f"seed-{number}").write_bytes(seed)
