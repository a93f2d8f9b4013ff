"""Going from day to day: slider, keys, buttons, calendar, play."""

import unittest

from browser import FOLDER, KOREA, PageTestCase, entente, page_of


class DayTests(PageTestCase):
    def test_it_opens_on_the_last_covered_day_of_change(self):
        self.open()
        self.assertEqual(self.day, "2024-03-31")
        self.assertEqual(self.page.inner_text("h1"), "Korea and its neighbours")
        self.assertEqual(self.page.locator("h1").count(), 1)
        self.assertEqual(self.page.get_attribute("html", "lang"), "en")

    def test_the_file_itself_names_the_day(self):
        self.assertIn('id="picture" data-on="2024-03-31"', page_of(KOREA).read_text())

    def test_arrow_keys_on_the_slider_step_through_changes(self):
        page = self.open()
        page.focus("#slider")
        page.keyboard.press("ArrowLeft")
        self.assertEqual(self.day, "2024-02-29")
        page.keyboard.press("ArrowLeft")
        self.assertEqual(self.day, "2024-02-09")
        page.keyboard.press("ArrowRight")
        self.assertEqual(self.day, "2024-02-29")
        self.assertEqual(page.get_attribute("#slider", "aria-valuetext"), "29 February 2024")
        page.keyboard.press("End")
        self.assertEqual(self.day, "2025-01-01")
        page.keyboard.press("Home")
        self.assertEqual(self.day, "1776-07-04")

    def test_arrow_keys_step_wherever_nothing_is_typed(self):
        page = self.open()
        page.focus("#picture")
        page.keyboard.press("ArrowLeft")
        self.assertEqual(self.day, "2024-02-29")
        page.focus("#search")
        page.keyboard.press("ArrowLeft")
        self.assertEqual(self.day, "2024-02-29")

    def test_the_slider_is_filled_and_dragged(self):
        page = self.open()
        last = int(page.get_attribute("#slider", "max"))
        page.fill("#slider", str(last - 1))
        self.assertEqual(self.day, "2024-04-01")
        box = page.locator("#slider").bounding_box()
        page.mouse.move(box["x"] + box["width"] - 24, box["y"] + box["height"] / 2)
        page.mouse.down()
        page.mouse.move(box["x"] + 200, box["y"] + box["height"] / 2, steps=5)
        page.mouse.up()
        self.assertLess(self.day, "2018-01-01")

    def test_buttons_step_and_end_at_the_ends(self):
        page = self.open()
        page.click("#previous")
        self.assertEqual(self.day, "2024-02-29")
        page.click("#next")
        page.click("#next")
        page.click("#next")
        self.assertEqual(self.day, "2025-01-01")
        self.assertTrue(page.is_disabled("#next"))

    def test_the_calendar_goes_to_any_day(self):
        page = self.open()
        page.fill("#day", "2024-01-18")
        self.assertEqual(self.day, "2024-01-18")
        self.assertEqual(page.inner_text("#date"), "18 January 2024")
        page.focus("#slider")
        page.keyboard.press("ArrowLeft")
        self.assertEqual(self.day, "2024-01-16")
        page.fill("#day", "2024-01-18")
        page.focus("#slider")
        page.keyboard.press("ArrowRight")
        self.assertEqual(self.day, "2024-01-19")

    def test_play_runs_through_the_changes_and_stops_at_the_end(self):
        page = self.open(hash="#on=2024-03-31")
        page.clock.install()
        page.reload()
        self.requests.clear()
        self.requests.append("reloaded")
        page.click("#play")
        self.assertEqual(page.get_attribute("#play", "aria-label"), "Pause")
        page.clock.run_for(1000)
        self.assertEqual(self.day, "2024-04-01")
        page.clock.run_for(3000)
        self.assertEqual(self.day, "2025-01-01")
        self.assertEqual(page.get_attribute("#play", "aria-label"), "Play through the changes")
        page.click("#play")
        self.assertEqual(self.day, "1776-07-04")
        page.clock.run_for(1000)
        self.assertEqual(self.day, "1948-08-15")
        page.click("#play")
        page.clock.run_for(3000)
        self.assertEqual(self.day, "1948-08-15")

    def test_what_a_day_brought_is_told(self):
        page = self.open(hash="#on=2018-09-19")
        news = page.inner_text("#news")
        self.assertIn("What changed on 19 September 2018", news)
        self.assertIn("Began: 1", news)
        self.assertIn("military agreement, South Korea – North Korea", news.replace("North Korea – South Korea", "South Korea – North Korea"))

    def test_a_long_list_of_one_day_does_not_fold_the_short_one_of_another(self):
        page = self.open(hash="#on=2024-03-31")
        surer = "#news .surer"
        self.assertIsNone(page.get_attribute(surer, "open"))
        page.click(surer + " summary")
        page.click("#previous")
        page.click("#next")
        self.assertIsNotNone(page.get_attribute(surer, "open"), "what was unfolded stays so")
        page = self.open(page_of(KOREA.parent / "europe-1914.yaml"), hash="#on=1879-01-01")
        isOpen = "document.querySelector('#news .began').open"
        counts = {}
        for _ in range(40):
            page.click("#next")
            if page.locator("#news .began").count() == 1:
                counts[page.locator("#news .began .item").count()] = page.evaluate(isOpen)
        self.assertTrue(counts)
        self.assertEqual(counts, {count: count <= 12 for count in counts})

    def test_outside_the_coverage_the_page_says_so(self):
        page = self.open(hash="#on=2010-01-01")
        self.assertEqual(
            page.inner_text("#coverage"),
            "Outside coverage (1 January 2018 to 31 March 2024): where no tie is drawn, there may have been one")
        self.assertTrue(page.evaluate("document.body.classList.contains('outside')"))
        page.fill("#day", "2020-01-01")
        self.assertEqual(page.inner_text("#coverage"), "Within coverage (1 January 2018 to 31 March 2024)")

    def test_a_graph_without_ties_and_one_without_coverage(self):
        bare = FOLDER / "bare.yaml"
        bare.write_text("entente: 1\ntitle: Nobody\nactors:\n  A: {name: Alone, kind: state}\nties: []\n")
        page = self.open(page_of(bare))
        self.assertEqual(page.inner_text("#counts"), "No ties")
        self.assertEqual(page.inner_text("#coverage"), "The graph does not say which days it covers")
        self.assertTrue(page.is_disabled("#slider"))

    def test_old_days_keep_their_years(self):
        old = FOLDER / "old.yaml"
        old.write_text(
            "entente: 1\ntitle: Greece\nsources:\n  s: {title: T, published: '2000'}\nactors:\n"
            "  ATH: {name: Athens, kind: state}\n  SPA: {name: Sparta, kind: state}\nties:\n"
            "  - war: ATH -- SPA\n    during: '-0430/-0403'\n    sources: [s]\n")
        page = self.open(page_of(old))
        page.focus("#slider")
        page.keyboard.press("Home")
        self.assertEqual(self.day, "-0430-01-01")
        self.assertEqual(page.inner_text("#date"), "1 January 431 BCE")
        self.assertEqual(len(self.ties()), 1)
        self.settle()
        self.assertTrue(page.evaluate("location.hash").startswith("#on=-0430-01-01"))


if __name__ == "__main__":
    unittest.main()
