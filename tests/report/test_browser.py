"""The report in a real browser: every control works, nothing is asked of the network, hostile pages stay inert.

`visit` fails any test whose page said something on the console or sent a request.
"""

from __future__ import annotations

import pytest

from tearsheet.report import Record, compare, read_entry, report

from .written import PAGE

MARK = "a1-q-0"


@pytest.fixture
def opened(visit, page):
    return visit(page).page


@pytest.fixture
def several(visit, entry, hostile):
    return visit(report([entry, hostile, entry])).page


def toggle(page, kind: str) -> None:
    page.locator(f'[data-show="{kind}"]').click()


def style(page, selector: str, name: str) -> str:
    return page.locator(selector).first.evaluate(f"element => getComputedStyle(element).{name}")


@pytest.mark.parametrize(
    ("kind", "gone"),
    [
        ("removed", ".removed"),
        ("known", ".known"),
        ("quotes", ".page .rq"),
        ("claims", ".page .rc"),
        ("faq", ".page .rf"),
    ],
)
def test_each_filter_hides_and_shows_its_kind(opened, kind, gone):
    shown = opened.locator(gone).first
    assert shown.is_visible() or kind == "removed"
    toggle(opened, kind)
    assert all(not each.is_visible() for each in opened.locator(gone).all())
    toggle(opened, kind)
    assert opened.locator(gone).last.evaluate("e => getComputedStyle(e).display") != "none"


def test_without_the_quotes_their_colours_go(opened):
    coloured = style(opened, ".m-quote", "backgroundColor")
    toggle(opened, "quotes")
    assert style(opened, ".m-quote", "backgroundColor") == "rgba(0, 0, 0, 0)" != coloured


def test_numbers_can_be_shown_as_plain_text(opened):
    assert style(opened, ".m-quantity", "fontWeight") == "600"
    toggle(opened, "numbers")
    assert style(opened, ".m-quantity", "fontWeight") == "400"


def test_a_kind_of_removed_block_can_be_hidden_alone(opened):
    opened.locator(".fold").last.evaluate("fold => fold.open = true")
    kinds = opened.locator(".removed").evaluate_all("all => all.map(e => e.dataset.kind)")
    opened.locator(f'input[data-kind="{kinds[-1]}"]').click()
    hidden = opened.locator(".removed").evaluate_all("all => all.filter(e => e.hidden).map(e => e.dataset.kind)")
    assert hidden == [kind for kind in kinds if kind == kinds[-1]]


def test_the_slider_leaves_claims_from_its_score_up(opened):
    scores = [float(score) for score in opened.locator(".card.claim").evaluate_all("a => a.map(e => e.dataset.score)")]
    slider = opened.locator("#score")
    slider.fill("0.8")
    assert opened.locator("#score-shown").text_content() == "0.80"
    left = opened.locator(".card.claim:not(.low)").evaluate_all("a => a.map(e => Number(e.dataset.score))")
    assert left == [score for score in scores if score >= 0.8]
    assert 0 < len(left) < len(scores)
    assert opened.locator(".page .rc:not(.low)").count() == len(left)


def test_a_speaker_chosen_leaves_their_quotes(opened):
    button = opened.locator(".speaker", has_text="Okafor")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    cards = [card.text_content() for card in opened.locator(".card.quote").all() if card.is_visible()]
    assert cards
    assert all("Okafor" in card for card in cards)
    button.click()
    assert all(card.is_visible() for card in opened.locator(".card.quote").all())


def test_search_counts_walks_and_clears(opened):
    opened.keyboard.press("/")
    opened.keyboard.type("QUAY")
    assert opened.locator("#found").text_content().endswith(" hits")
    number = int(opened.locator("#found").text_content().split()[0])
    assert number >= 4
    opened.keyboard.press("Enter")
    assert opened.locator("#found").text_content() == f"1 of {number}"
    opened.keyboard.press("Shift+Enter")
    assert opened.locator("#found").text_content() == f"{number} of {number}"
    opened.locator("#find-on").click()
    opened.locator("#find-back").click()
    assert opened.locator("#found").text_content() == f"{number} of {number}"
    assert opened.evaluate("CSS.highlights.get('found').size") == number
    assert opened.evaluate("[...CSS.highlights.get('here')][0].toString()").lower() == "quay"
    opened.locator("#find").press("Escape")
    assert opened.locator("#found").text_content() == ""


def test_search_finds_words_that_marks_cut_apart_and_opens_folded_blocks(opened):
    opened.locator("#find").fill("cost about €4.2 million, according")
    assert opened.locator("#found").text_content() == "1 hit"
    fold = opened.locator(".fold").last
    assert fold.get_attribute("open") is None
    opened.locator("#find").fill("rights reserved")
    opened.locator("#find").press("Enter")
    assert fold.get_attribute("open") is not None


def eventually(page, holds):
    """Following a link moves the focus in an event of its own, a moment later."""
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(50)
    assert holds()


def test_a_mark_leads_to_its_card_and_back(opened):
    opened.locator(f"#{MARK}").click()
    opened.locator("#a1-qc-0.lit").wait_for()
    assert opened.locator(".m-quote.lit").count() >= 1
    opened.locator("#a1-qc-0 a").first.click()
    eventually(opened, lambda: opened.evaluate("document.activeElement.id") == MARK)


def test_the_outline_leads_to_the_section(opened):
    opened.locator(".outline a", has_text="What comes next?").click()
    eventually(opened, lambda: opened.evaluate("document.activeElement.textContent").startswith("What comes next?"))


def test_keys_walk_the_marks_and_turn_the_filters(opened):
    opened.keyboard.press("j")
    first = opened.evaluate("document.activeElement.getAttribute('href')")
    opened.keyboard.press("j")
    assert opened.evaluate("document.activeElement.getAttribute('href')") != first
    opened.keyboard.press("k")
    assert opened.evaluate("document.activeElement.getAttribute('href')") == first
    for key, kind in zip("rmqcnf", ("removed", "known", "quotes", "claims", "numbers", "faq"), strict=True):
        opened.keyboard.press(key)
        assert not opened.locator(f'[data-show="{kind}"]').is_checked()


def test_keys_are_listed_and_can_be_turned_off(opened):
    opened.keyboard.press("?")
    assert opened.locator("#help").is_visible()
    opened.locator("#keys-on").click()
    opened.keyboard.press("Escape")
    assert not opened.locator("#help").is_visible()
    opened.keyboard.press("r")
    assert opened.locator('[data-show="removed"]').is_checked()
    opened.locator("#keys").click()
    opened.locator("#help button").click()
    assert not opened.locator("#help").is_visible()


def test_keys_do_nothing_while_a_person_types(opened):
    opened.locator("#find").focus()
    opened.keyboard.type("rjd")
    assert opened.locator("#find").input_value() == "rjd"
    assert opened.locator('[data-show="removed"]').is_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dark_and_light_follow_the_system_until_told_otherwise(visit, page, scheme):
    opened = visit(page, color_scheme=scheme).page
    paper = style(opened, "body", "backgroundColor")
    opened.locator("#theme").click()
    assert style(opened, "body", "backgroundColor") != paper
    opened.keyboard.press("d")
    assert style(opened, "body", "backgroundColor") == paper


def test_several_articles_are_shown_one_at_a_time(several):
    def shown(name):
        def alone():
            sections = several.locator("main > section").all()
            return [each.get_attribute("id") for each in sections if each.is_visible()] == [name]

        eventually(several, alone)

    shown("overview")
    several.locator("#overview a").nth(1).click()
    shown("a2")
    several.locator("#article-on").click()
    shown("a3")
    assert several.locator("#article-on").is_disabled()
    several.keyboard.press("[")
    shown("a2")
    several.locator("#article-back").click()
    shown("a1")
    several.keyboard.press("]")
    shown("a2")
    several.locator("#to-overview").click()
    shown("overview")


def test_a_hostile_page_stays_inert(visit, hostile_page):
    opened = visit(hostile_page).page
    opened.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    opened.evaluate("document.querySelectorAll('button, summary, [href^=\"#\"]').forEach(each => each.click())")
    opened.keyboard.press("Escape")
    opened.locator(".m-quote").first.hover()
    assert opened.evaluate("window.pwned") is None
    assert opened.locator("img, iframe, object, embed, svg, link, base").count() == 0


def test_the_policy_stops_what_gets_in_all_the_same(visit, page):
    injected = page.replace("<main", "<script>window.pwned = 1</script><p id='styled' style='color: red'></p><main", 1)
    visited = visit(injected)
    assert visited.page.evaluate("window.pwned") is None
    assert style(visited.page, "#styled", "color") != "rgb(255, 0, 0)"
    assert len(visited.said) == 2
    assert all("Content Security Policy" in said for said in visited.said)
    visited.said.clear()


@pytest.mark.parametrize("width", [360, 800, 1440])
def test_nothing_stands_beyond_the_edge_of_any_screen(visit, entry, hostile, width):
    opened = visit(report([entry, hostile]), viewport={"width": width, "height": 800}).page
    for fragment in ("#overview", "#a1", "#a2"):
        opened.evaluate(f"location.hash = '{fragment}'")
        opened.wait_for_timeout(50)
        assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_the_print_has_the_page_without_the_controls(visit, page):
    opened = visit(page, color_scheme="dark").page
    opened.emulate_media(media="print")
    assert not any(each.is_visible() for each in opened.locator(".controls, button:not(.speaker)").all())
    assert opened.locator(".page").is_visible()
    assert style(opened, "body", "color") == "rgb(27, 29, 31)"


def test_right_to_left_text_runs_from_the_right_also_behind_a_tag(visit):
    words = "<p>استقبل مرفأ السندان صباح اليوم أول سفينة شحن كهربائية بعد رحلة استمرت أربعة أيام.</p>" * 4
    source = f"<html lang='ar'><article><h1>مرفأ السندان</h1>{words}</article><footer><p>جميع الحقوق محفوظة</p></footer></html>"
    opened = visit(report([read_entry("ar.html", source.encode())])).page
    for kind in ("removed", "known"):
        assert style(opened, f".piece.{kind}", "direction") == "rtl"


def test_without_scripts_everything_is_there(visit, entry, hostile):
    opened = visit(report([entry, hostile]), java_script_enabled=False).page
    assert opened.locator("#overview").is_visible()
    assert opened.locator("#a2 .page").is_visible()
    assert opened.locator("noscript p").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_serious(visit, entry, hostile, scheme, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    opened = visit(report([entry, hostile]), color_scheme=scheme, viewport={"width": width, "height": 800}).page
    for fragment in ("#overview", "#a1", "#a2"):
        opened.evaluate(f"location.hash = '{fragment}'")
        opened.wait_for_timeout(50)
        opened.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
        answer = axe.Axe().run(opened).response
        assert len(answer["passes"]) > 10
        worst = [(each["id"], each["impact"], each["nodes"][0]["html"][:200]) for each in answer["violations"]]
        assert [each for each in worst if each[1] in ("serious", "critical")] == []


def test_two_versions_show_what_changed_and_on_demand_the_rest(visit, entry):
    other = read_entry("a", PAGE.replace("two years early", "three years early").encode())
    opened = visit(compare([Record("a", entry.article)], [Record("a", other.article)])).page
    opened.locator("#overview a").click()
    same = opened.locator(".compared tr.same").first
    assert not same.is_visible()
    opened.locator(".only").click()
    assert same.is_visible()
    opened.locator("#find").fill("three years early")
    assert opened.locator("#found").text_content() == "1 hit"


@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_serious_in_a_comparison(visit, entry, hostile, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = compare([Record("a", entry.article)], [Record("a", hostile.article)])
    opened = visit(page, viewport={"width": width, "height": 800}).page
    for fragment in ("#overview", "#a1"):
        opened.evaluate(f"location.hash = '{fragment}'")
        opened.wait_for_timeout(50)
        found = axe.Axe().run(opened).response["violations"]
        assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []
        assert opened.evaluate("document.documentElement.scrollWidth") <= width
