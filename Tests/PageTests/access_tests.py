"""The page for everybody: rules of axe, small screens, dark ground, keys alone, print; with pictures to look at."""

import unittest

from axe_playwright_python.sync_playwright import Axe

from browser import KOREA, SCREENSHOTS, PageTestCase, page_of
from graphs import generated

VIEWS = {
    "day": "#on=2024-01-19", "comparison": "#from=2018-10-01&to=2024-01-19", "focus": "#on=2024-01-19&focus=PRK,RUS",
    "outside": "#on=2010-01-01&known=2024-01-31",
}


class AccessTests(PageTestCase):
    def test_axe_finds_nothing_serious(self):
        for scheme in ("light", "dark"):
            for name, hash in VIEWS.items():
                with self.subTest(scheme=scheme, view=name):
                    page = self.open(hash=hash, color_scheme=scheme)
                    page.evaluate("for (const menu of document.querySelectorAll('details')) menu.open = true")
                    page.evaluate("document.querySelector('.item .tie-button').click()")
                    found = Axe().run(page).response["violations"]
                    grave = [
                        (rule["id"], rule["impact"], [node["html"][:120] for node in rule["nodes"][:3]]) for rule in found
                        if rule["impact"] in ("serious", "critical")]
                    self.assertEqual(grave, [])

    def test_nothing_sticks_out_sideways_on_small_screens(self):
        for width in (320, 360, 390, 768):
            for name, hash in VIEWS.items():
                with self.subTest(width=width, view=name):
                    page = self.open(hash=hash, width=width, height=740)
                    page.evaluate("document.getElementById('tools').classList.add('open')")
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
                    self.assertLessEqual(page.evaluate("document.getElementById('picture').getBoundingClientRect().right"), width)

    def test_everything_is_reached_by_keys_alone(self):
        page = self.open(hash="#on=2024-01-19")
        reached = []
        for _ in range(40):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.id || document.activeElement.closest('[id]')?.id"))
        for id in ("slider", "play", "previous", "next", "day", "compare", "search", "valences", "kinds-menu", "download", "picture", "groups"):
            self.assertIn(id, reached)
        page.focus("#kinds-menu summary")
        page.keyboard.press("Enter")
        self.assertTrue(page.is_visible("#kinds"))
        page.keyboard.press("Escape")
        self.assertFalse(page.is_visible("#kinds"))

    def test_the_list_says_what_the_picture_shows(self):
        page = self.open(hash="#on=2024-01-19")
        listed = page.evaluate("[...document.querySelectorAll('#groups .item')].map(item => item.dataset.id)")
        self.assertEqual(sorted(listed), sorted(self.ties()))
        self.assertIn("66 ties certain, 101 possible, among 36 actors", page.get_attribute("#picture", "aria-label"))
        page.click("#next")
        self.assertIn("20 January 2024", page.text_content("#announcement"))

    def test_a_phone_has_room_for_the_day_and_for_two_columns_of_the_legend(self):
        page = self.open(hash="#on=2024-01-19", width=360, height=740)
        day, compare = page.locator("#day").bounding_box(), page.locator("#compare").bounding_box()
        self.assertAlmostEqual(day["y"], compare["y"], delta=2)
        columns = page.evaluate(
            "[...new Set([...document.querySelectorAll('#picture .legend text[font-weight=bold]')].map(text =>"
            " Math.round(text.getBoundingClientRect().left)))].length")
        self.assertEqual(columns, 2)
        self.open(hash="#on=2024-01-19&focus=PRK,RUS", width=360, height=740)
        search, more = self.page.locator("#search").bounding_box(), self.page.locator("#more").bounding_box()
        reset, closer = self.page.locator("#reset").bounding_box(), self.page.locator("#closer").bounding_box()
        self.assertAlmostEqual(search["y"], more["y"], delta=2)
        self.assertAlmostEqual(reset["y"], closer["y"], delta=4)

    def test_paper_has_everything_unfolded_and_breaks_no_entry(self):
        page = self.open(hash="#on=2024-03-31")
        self.assertFalse(page.is_visible("#news .item >> nth=0"))
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        self.assertTrue(page.is_visible("#news .item >> nth=0"))
        page.emulate_media(media="print")
        self.assertEqual(
            page.evaluate("getComputedStyle(document.querySelector('#groups .item')).breakInside"), "avoid")
        self.assertEqual(page.evaluate("getComputedStyle(document.querySelector('#groups h3')).breakAfter"), "avoid")
        self.assertFalse(page.is_visible("#tools"))
        page.emulate_media(media="screen")
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        self.assertFalse(page.is_visible("#news .item >> nth=0"))

    def middle_of(self, part):
        """Where on the screen the strip of a tie is whose id holds a text."""
        return self.page.evaluate(
            "part => { const strip = [...document.querySelectorAll('#picture .tie')].find(tie =>"
            " tie.dataset.id.includes(part)).querySelector('.strip');"
            " const point = strip.getPointAtLength(strip.getTotalLength() * 0.62);"
            " const place = new DOMPoint(point.x, point.y).matrixTransform(strip.getScreenCTM());"
            " return [place.x, place.y]; }", part)

    def test_pictures_to_look_at(self):
        for name, width, height, hash, context in (
            ("desktop", 1280, 900, "", {}), ("day", 1280, 900, VIEWS["day"], {}),
            ("compare", 1280, 900, VIEWS["comparison"], {}), ("focus", 1280, 900, VIEWS["focus"], {}),
            ("outside", 1280, 900, VIEWS["outside"], {}), ("dark", 1280, 900, VIEWS["day"], {"color_scheme": "dark"}),
            ("dark-compare", 1280, 900, VIEWS["comparison"], {"color_scheme": "dark"}),
            ("phone", 390, 844, VIEWS["day"], {"has_touch": True, "is_mobile": True}),
            ("phone-focus", 390, 844, VIEWS["focus"], {"has_touch": True, "is_mobile": True}),
            ("phone-compare", 390, 844, VIEWS["comparison"], {"has_touch": True, "is_mobile": True}),
        ):
            self.open(hash=hash, width=width, height=height, **context)
            self.shoot(name)
        page = self.open(hash=VIEWS["day"])
        page.mouse.move(*self.middle_of("PRK>RUS"))
        self.shoot("card")
        page.mouse.click(*self.middle_of("PRK>RUS"))
        self.shoot("card-pinned")
        page = self.open(hash=VIEWS["day"])
        page.emulate_media(media="print")
        self.shoot("print", full_page=True)
        page.pdf(path=SCREENSHOTS / "print.pdf", format="A4", print_background=True)
        self.open(page_of(generated(ties=1000, actors=60, seed=1)))
        self.shoot("thousand")


if __name__ == "__main__":
    unittest.main()
