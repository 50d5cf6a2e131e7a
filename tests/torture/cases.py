"""The inputs, by name: made on demand, always the same."""

from __future__ import annotations

import gzip
import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable

Made = "bytes | str"
PROSE = (
    "<p>The council of Norhavn said on Monday, 3 March 2025, that the lock would cost 4.2 million kroner, "
    "“a sum that nobody has”, according to harbour master Mara Lindqvist.</p>"
)
_HEAD = "<html lang=en><head><title>The lock of Norhavn</title></head><body>"
_ARTICLE = f"<article><h1>The lock of Norhavn</h1>{PROSE * 4}</article>"


def page(inside: str, *, head: str = "") -> str:
    """A page that has an ordinary article behind what tortures."""
    return f"<html lang=en><head><title>The lock of Norhavn</title>{head}</head><body>{inside}{_ARTICLE}</body></html>"


def script(value: str) -> str:
    return page("", head=f'<script type="application/ld+json">{value}</script>')


def times(unit: str, size: int = 1_000_000) -> str:
    return unit * (size // len(unit))


def numbered(unit: str, count: int) -> str:
    return "".join(unit.format(n) for n in range(count))


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    noise = random.Random(1).randbytes(300 * 301)
    head = struct.pack(">IIBBBBB", 300, 300, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(noise)) + chunk(b"IEND", b"")


def _zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("page.html", page(""))
    return made.getvalue()


def _graph(count: int) -> str:
    nodes = [{"@id": f"#{n}", "@type": "NewsArticle", "author": {"@id": f"#{(n + 1) % count}"}} for n in range(count)]
    return json.dumps({"@context": "https://schema.org", "@graph": nodes})


def _wrong_types() -> str:
    wrong = [None, True, -1, 1e308, "", [], {}, [[]], [None], {"@type": []}, {"name": {"name": {"name": 1}}}, "\u0000"]
    fields = [
        "headline",
        "author",
        "datePublished",
        "dateModified",
        "publisher",
        "image",
        "keywords",
        "description",
        "url",
        "mainEntity",
    ]
    nodes = [
        {"@type": kind, field: value} for kind in ("NewsArticle", ["Article"], 3) for field in fields for value in wrong
    ]
    return json.dumps(nodes)


TREE: dict[str, Callable[[], bytes | str]] = {
    "nested 100,000 deep": lambda: "<div>" * 100_000 + "deep text here" + "</div>" * 100_000,
    "nested inline": lambda: page("<p>" + "<b><i>" * 50_000 + "x"),
    "a million siblings": lambda: page("<i></i>" * 1_000_000),
    "200,000 links": lambda: page("<ul>" + "<li><a href=/x>item</a></li>" * 50_000 + "</ul>"),
    "a million br": lambda: page("x<br>" * 400_000 + "<br>" * 600_000),
    "20,000 short paragraphs": lambda: page("<p>A short paragraph of text, with some words.</p>" * 20_000),
    "20,000 classes": lambda: page(numbered('<div class="c{0} ad-{0}"><p>Text number {0} is here.</p></div>', 20_000)),
    "unclosed everything": lambda: _HEAD + times("<div><p><ul><li><table><tr><td><h2><a href=x><b>text "),
    "only closing tags": lambda: _HEAD + times("</div></p></table></a>") + PROSE,
    "a table": lambda: page("<table>" + "<tr><td>a</td><td>b</td></tr>" * 30_000 + "</table>"),
    "tables in tables": lambda: "<table><tr><td>" * 5_000 + "x" + "</td></tr></table>" * 5_000,
    "lists in lists": lambda: page("<ul><li>x" * 20_000),
    "10 MB attribute": lambda: page(f'<p class="{times("a ", 10_000_000)}">x</p>'),
    "50,000 attributes": lambda: page("<p " + numbered("a{0}=b ", 50_000) + ">x</p>"),
    "one tag name of a megabyte": lambda: page(f"<{'a' * 1_000_000}>x"),
    "comments without end": lambda: page("") + "<!--" * 250_000,
    "cdata": lambda: page("<![CDATA[" * 50_000 + "]]>" * 50_000),
    "processing instructions": lambda: page("<?xml ?>" * 100_000),
    "frameset": lambda: "<html><frameset>" + "<frame src=x>" * 50_000 + "</frameset></html>",
    "svg and mathml": lambda: page("<svg><title>x</title><text>t</text><math><mi>x</mi></math></svg>" * 10_000),
    "templates": lambda: page("<template><p>hidden</p>" * 20_000),
    "plaintext": lambda: page("") + "<plaintext>" + times("<p>not a tag</p> "),
    "scripts with tags in strings": lambda: page("<script>var x = '</p><h1>no</h1>';</script>" * 20_000),
    "textarea without end": lambda: _HEAD + _ARTICLE + "<textarea>" + times("<p>text</p>"),
    "forms and options": lambda: page("<select>" + "<option>x</option>" * 50_000),
    "noscript": lambda: page("<noscript><p>Some text without scripts</p></noscript>" * 20_000),
    "embeds": lambda: page("<blockquote class=twitter-tweet><p>words</p>&mdash; A B (@ab)</blockquote>" * 8_000),
    "figures": lambda: page("<figure><img src=x><figcaption>A caption. Photo: A B</figcaption></figure>" * 10_000),
    "20,000 headings": lambda: page("<h2>What is this?</h2><p>An answer of some words, which is prose.</p>" * 10_000),
    "10,000 questions": lambda: page("<details><summary>Why is it so?</summary><p>Because.</p></details>" * 10_000),
    "entities": lambda: page("&amp;&lt;&bogus;&#0;&#x110000;" * 40_000),
    "itemprops": lambda: page("<span itemprop=author>Ann Lee</span>" * 30_000),
    "times": lambda: page("<time datetime=2025-01-01>1 January 2025</time> " * 20_000),
    "images": lambda: page("<img src=data:image/png;base64,AAAA alt='a picture'>" * 20_000),
}
HEAD: dict[str, Callable[[], bytes | str]] = {
    "json-ld of 10 MB": lambda: script('{"@type":"NewsArticle","articleBody":"' + times("word ", 10_000_000) + '"}'),
    "json-ld deeply nested": lambda: script("[" * 100_000),
    "json-ld nested objects": lambda: script('{"author":' * 50_000),
    "json-ld of quotes": lambda: script('{"@type":"NewsArticle","headline":"' + 'a "' * 100_000),
    "json-ld backslashes": lambda: script('{"headline":"' + "\\" * 500_001 + '"}'),
    "json-ld numbers": lambda: script('{"headline":' + "9" * 500_000 + "}"),
    "json-ld cyclic graph": lambda: script(_graph(5_000)),
    "json-ld self": lambda: script('{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"publisher":{"@id":"#a"}}'),
    "json-ld wrong types": lambda: script(_wrong_types()),
    "5,000 json-ld scripts": lambda: page(
        "", head='<script type="application/ld+json">{"@type":"NewsArticle","headline":"A"}</script>' * 5_000
    ),
    "50,000 meta authors": lambda: page("", head='<meta name="author" content="A B">' * 50_000),
    "meta dates of every absurdity": lambda: page(
        "",
        head="".join(
            f'<meta property="article:published_time" content="{value}">'
            for value in (
                "0000-00-00", "9999-99-99T99:99:99Z", "2025-02-30", "-1", "1e400", "yesterday", "13/13/13", "٢٠٢٥-١٣-٤٥",
                "2025-01-01T00:00:00+99:99", "32nd of Never 2025", "1" * 5_000, "now()", "{{date}}", "2025-W99",
            )
        )
        * 200,
    ),
    "a title of a megabyte": lambda: f"<html><head><title>{times('Word - ')}</title></head><body>{_ARTICLE}</body></html>",
    "a megabyte h1": lambda: f"<html><head><title>x</title></head><body><h1>{times('Word | ')}</h1>{PROSE * 3}</body></html>",
    "an author of a megabyte": lambda: page("", head=f'<meta name="author" content="{times("Ann Lee, ")}">'),
    "keywords": lambda: page("", head=f'<meta name="keywords" content="{numbered("tag {0},", 80_000)}">'),
    "state in scripts": lambda: page(f'<script>window.STATE={{"publish_time":{times(chr(34) + "a" + chr(34) + ":")}</script>'),
    "entities in a doctype": lambda: '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n else str()};" * 10}">' for n in range(12))
    + f"]><html><body><p>&a11;</p>{_ARTICLE}</body></html>",
    "an external entity": lambda: '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>&x;' + _ARTICLE,
}  # fmt: skip
TEXT: dict[str, Callable[[], bytes | str]] = {
    "one word": lambda: times("a"),
    "one line": lambda: times("a "),
    "blanks": lambda: "A headline\n\n" + times(" ") + "x",
    "line feeds": lambda: "A headline\n" + times("\n") + "x",
    "lines": lambda: numbered("line {0} of the list\n", 50_000),
    "digits": lambda: "1" * 300_000 + " " + "12." * 200_000,
    "months": lambda: times("March "),
    "dates": lambda: times("3 March 2025, "),
    "capitals": lambda: times("Aa "),
    "capital lines": lambda: times('Aa Bb said, "x y z w v u".\n'),
    "quotation marks": lambda: "He spoke.\n\n" + '"' * 200_000,
    "10,000 quotations": lambda: times('"We will go there," said Ann Lee, the mayor. ', 450_000),
    "opening quotation marks": lambda: times("word “open ", 300_000),
    "inches": lambda: times('A 6" pipe and a 3" one, ', 300_000),
    "signs before figures": lambda: times("it fell - 4 % and - 5, ", 300_000),
    "offices": lambda: "".join(f"“We cannot wait,” the a{n}or said.\n\n" for n in range(5_000)),
    "dialogue": lambda: times("—No —dijo Marta Quiroga—. Nunca lo dije, dice ella, así. ", 200_000),
    "roles behind names": lambda: page(
        "<p>" + numbered("Jens Wiegand{} kam. „Das geht nicht so“, sagte der Minister. ", 6_000)
    ),
    "pronouns behind names": lambda: page(
        "<p>" + numbered("Peter Lind{} disagreed. “It can wait until then,” he said. ", 6_000)
    ),
    "names in another case": lambda: "\n\n".join(
        f"По словам Игоря Лапина{i}, всё идёт. «К осени успеем», — пояснил он." for i in range(4_000)
    ),
    "Chinese pronouns": lambda: "\n\n".join(
        f"镇长赵文{chr(0x4E00 + i)}没有回避。“可以等，”他说。" for i in range(6_000)
    ),
    "questions to somebody": lambda: (
        "Ann Tull talks.\n\n" + "\n\n".join(f"Have you been there {i}?\n\nI have, and I will go." for i in range(9_000))
    ),
    "boxes with labels": lambda: page(numbered("<div><div>AI summary</div><p>" + PROSE + "</p></div>{}", 4_000)),
    "captions with credits": lambda: page(
        numbered(
            "<figure><img src=a{}.jpg><figcaption>A wall <span class=credit>Photo: A / B</span></figcaption></figure>",
            8_000,
        )
    ),
    "nested quotation marks": lambda: "“‘" * 50_000 + "x" + "’”" * 50_000,
    "said": lambda: times("said ", 500_000),
    "he said that": lambda: times("He said that ", 500_000),
    "said in a sentence": lambda: times("and Ann Lee said that the mayor told him, ", 500_000),
    "according to": lambda: times("according to the mayor, ", 500_000),
    "names": lambda: "A headline of some words\n\nBy " + numbered("Ann Lee{0}, ", 30_000),
    "a byline of commas": lambda: "A headline\n\nBy " + times("Smith, ", 500_000),
    "questions": lambda: numbered("Why is it so {0}?\n", 10_000),
    "question marks": lambda: times("?"),
    "colons": lambda: times("a: "),
    "parentheses": lambda: "(" * 300_000 + ")" * 300_000,
    "brackets": lambda: "# a\n\n" + "[" * 200_000 + "](" * 100_000,
    "dashes": lambda: times("- "),
    "asterisks": lambda: "# a\n\n" + "*" * 300_000 + "\n\n" + times("**a ", 300_000),
    "backticks": lambda: "# a\n\n" + times("` `` ``` ", 500_000),
    "tables": lambda: "# t\n\n" + "|a" * 50_000 + "\n" + "|-" * 50_000 + "|\n" + times("|a|b|\n", 300_000),
    "markdown quotations": lambda: "# t\n\n" + ">" * 200_000 + "\n" + times("> a\n", 300_000),
    "markdown lists": lambda: "# t\n\n" + numbered("{0}. x\n", 30_000) + "".join(" " * n + "- x\n" for n in range(800)),
    "links": lambda: "# t\n\n" + times("[a](http://x.y/z) ", 500_000),
    "addresses": lambda: "A headline\n\n" + times("http://a.b/2025/01/01/c?d=e&f=g ", 500_000),
    "emails": lambda: "A headline\n\n" + times("a@b.", 500_000),
    "money": lambda: times("$3.5 to 4 billion, €1,000.50; ", 500_000),
    "numbers": lambda: times("1,000,000.00 ", 500_000),
    "percentages": lambda: times("12-14 % or about three quarters ", 500_000),
    "chinese": lambda: times("他说：“我们来了。”", 300_000),
    "chinese without a stop": lambda: times("北京时间三百万元", 300_000),
    "japanese": lambda: times("「はい」と田中氏は述べた。", 300_000),
    "arabic": lambda: times("قال محمد «نحن هنا» يوم الاثنين ٣ مارس ٢٠٢٥ ", 300_000),
    "bidi tricks": lambda: times("\u202eBy \u2066Ann\u200b Lee\u2069 \u202dsaid “\u200fgo” ", 300_000),
    "combining marks": lambda: "A headline\n\n" + "e" + "\u0301" * 300_000,
    "zero width": lambda: "A headline\n\n" + "\u200b\u200d\ufeff" * 100_000,
    "homoglyphs": lambda: "Рrеsidеnt оf Νоrhаvn stерs dоwn\n\n" + times("Тhе mауоr sаid thаt it wаs sо. ", 300_000),
    "emoji": lambda: times("👩‍👩‍👧‍👦 🇳🇴 ", 300_000),
    "abbreviations": lambda: times("U.S. Rep. Dr. No. a.m. ", 500_000),
    "ellipses": lambda: times("... ", 500_000),
    "initials": lambda: "A headline\n\nBy " + times("J. R. R. ", 300_000),
    "shortcodes": lambda: times("[gallery ids=1 ", 500_000),
    "counters": lambda: "A headline\n\n" + times("1.2K views 3 likes ", 500_000),
    "breadcrumbs": lambda: times("Home / News > ", 500_000),
    "disclaimers": lambda: times("Disclaimer: this is not investment advice. ", 500_000),
}
BYTES: dict[str, Callable[[], bytes | str]] = {
    "empty": lambda: b"",
    "one byte": lambda: b"\xff",
    "a null byte": lambda: b"\x00",
    "white space": lambda: b" \n\t" * 300_000,
    "null bytes": lambda: b"\x00" * 1_000_000,
    "noise": lambda: random.Random(7).randbytes(1_000_000),
    "noise in a page": lambda: b"<html><body><p>" + random.Random(8).randbytes(1_000_000),
    "high bytes": lambda: bytes(range(128, 256)) * 8_000,
    "half characters": lambda: "é".encode()[:1] * 500_000,
    "utf-16 cut": lambda: page("").encode("utf-16")[:-1],
    "utf-32": lambda: page("").encode("utf-32"),
    "utf-7": lambda: b'<meta charset="utf-7">' + page("").encode("utf-7"),
    "mixed encodings": lambda: (page("").encode() + page("").encode("cp1252") + page("").encode("utf-16-le")) * 100,
    "a lying charset": lambda: ('<meta charset="shift_jis">' + page("æøå" * 100_000)).encode(),
    "1,000 charsets": lambda: (numbered('<meta charset="x-{0}">', 1_000) + page("")).encode(),
    "boms": lambda: b"\xef\xbb\xbf\xff\xfe\xfe\xff\x00\x00\xfe\xff" * 1_000 + page("").encode(),
    "pdf": lambda: b"%PDF-1.7\n" + random.Random(2).randbytes(200_000),
    "png": _png,
    "zip": _zip,
    "gzip": lambda: gzip.compress(page(PROSE * 50).encode()),
    "a gzip bomb": lambda: gzip.compress(bytes(50_000_000)),
    "warc": lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n" + page("").encode() * 20,
    "an elf program": lambda: b"\x7fELF\x02\x01\x01" + bytes(100_000),
    "json": lambda: json.dumps([{"a": n} for n in range(50_000)]),
    "css": lambda: times("a:hover > b { color: red } "),
    "svg alone": lambda: "<svg xmlns='http://www.w3.org/2000/svg'>" + "<path d='M0 0'/>" * 30_000 + "</svg>",
    "surrogates": lambda: "\ud800\udfff\udc00" * 100_000,
}
CASES = {
    f"{kind}: {name}": make
    for kind, made in (("tree", TREE), ("head", HEAD), ("text", TEXT), ("bytes", BYTES))
    for name, make in made.items()
}
HEAVY: dict[str, Callable[[], bytes | str]] = {
    "50 MB of prose": lambda: page(PROSE * (49_000_000 // len(PROSE))),
    "20 MB of links": lambda: page("<li><a href=/x>item of a menu</a></li>" * 500_000),
    "10 MB of text": lambda: times(
        "The council said on Monday that the lock would cost 4.2 million kroner.\n\n", 10_000_000
    ),
}
"""Too slow for every run: `python -m tests.torture.runner --heavy`."""
