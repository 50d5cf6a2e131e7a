"""The sources of these tests: an ordinary page, and one that tries everything."""

from __future__ import annotations

PAGE = """<!doctype html><html lang="en"><head><title>Norhavn shuts its coal quay - Coast Daily</title>
<meta property="og:site_name" content="Coast Daily"></head><body>
<nav><a href="/">Home</a> <a href="/ports">Ports</a></nav>
<article><h1>Norhavn shuts its coal quay</h1>
<p class="byline">By Mara Lindqvist</p>
<p class="date"><time datetime="2026-03-02T18:05:00+01:00">2 March 2026</time></p>
<p>The ferry port of Norhavn will close its coal quay in 2027, two years early, the town council decided on
Monday after a long and heated debate in the old town hall.</p>
<h2>Why now?</h2>
<p>"We can no longer pay for a quay that stands empty," said harbour master Ines Okafor. Repairs would have
cost about €4.2 million, according to a report by the council's audit office.</p>
<p>"My grandfather unloaded coal here, and I shall miss the cranes," said Tobias Wren, who runs the chandlery
next to the quay and has lived in Norhavn for sixty years.</p>
<h2>What comes next?</h2>
<p>The two berths will become part of the ferry terminal, which counted 1.3 million passengers last year.</p>
<ul><li>The rails go first, in the spring of 2027.</li><li>The cranes follow a year later.</li></ul>
<table><tr><th>Year</th><th>Coal, tonnes</th></tr><tr><td>2015</td><td>410,000</td></tr>
<tr><td>2025</td><td>38,000</td></tr></table>
<h2>Frequently asked questions</h2>
<h3>When does the quay close?</h3><p>It closes on 31 March 2027, when the last contract ends.</p>
<h3>Will the harbour get a new crane?</h3><p>No. The council has no money for a crane before 2030.</p>
</article><footer><p>Copyright 2026 Coast Daily. All rights reserved.</p><p>Follow us on Facebook</p>
<p>Subscribe to our newsletter</p><p>Terms of use</p></footer></body></html>"""

ATTACK = "<img src=https://evil.invalid/x onerror=window.pwned=1><script>window.pwned=1</script>"
_TYPED = ATTACK.replace("&", "&amp;").replace("<", "&lt;")
HOSTILE = f"""<!doctype html><html lang="en"><head><title>{_TYPED}</title>
<style>@import "https://evil.invalid/a.css"; body {{ display: none }}</style>
<script>window.pwned = 1</script>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Tide gates </style>${{style}} $body fail",
"author": {{"name": "Eve Mallory", "url": "javascript:window.pwned=1"}}, "image": "javascript:window.pwned=1"}}</script>
<link rel="canonical" href="javascript:window.pwned=1"><base href="https://evil.invalid/"></head>
<body onload="window.pwned=1"><article><h1>Tide gates &lt;/style&gt;$body&lt;/script&gt; fail</h1>
<p class="byline">By Eve "&gt;{_TYPED} Mallory</p>
<iframe src="https://evil.invalid/frame"></iframe><img src="https://evil.invalid/pixel.png">
<p>The gates at Sund failed twice in January 2026, and {_TYPED} was seen by 40 percent of the engineers there.</p>
<p onclick="window.pwned=1">"Nobody told us about {_TYPED} before," said Eve {_TYPED} Mallory, who leads the crew.</p>
<h2>--&gt;]]&gt;&lt;/title&gt;&lt;/script&gt;{_TYPED}</h2>
<p>Repairs at the gates cost 3 million euros in {_TYPED}, the port authority said on its page this week.</p>
<pre>&lt;/pre&gt;{_TYPED} \x01 \x85 &#xD800; &#0;</pre>
</article><footer><a href="javascript:window.pwned=1">{_TYPED}</a></footer></body></html>"""
