"""Comparison, filters, focus, knowledge, addresses, download, size of the picture."""

import unittest

from browser import FOLDER, KOREA, PageTestCase, entente, page_of, page_parts, picture_parts


class CompareTests(PageTestCase):
    def test_a_second_handle_compares_two_days(self):
        page = self.open(hash="#on=2024-01-19")
        page.click("#compare")
        self.assertEqual(self.days, ("2018-01-01", "2024-01-19"))
        self.assertEqual(page.get_attribute("#compare", "aria-pressed"), "true")
        page.fill("#from", "2018-10-01")
        self.assertEqual(self.days, ("2018-10-01", "2024-01-19"))
        self.assertIsNone(self.day)
        self.assertEqual(
            page.inner_text("#counts"),
            "47 ties began, 15 ended, 4 changed, 38 differ only in how sure their dates are, 78 unchanged."
            " 23 came and went between, not drawn")
        page.focus("#second")
        page.keyboard.press("ArrowRight")
        self.assertEqual(self.days[0], "2018-12-31")
        page.focus("#slider")
        page.keyboard.press("ArrowRight")
        self.assertEqual(self.days, ("2018-12-31", "2024-01-20"))
        changes = {classes.split()[-1] for classes in self.ties().values()}
        self.assertEqual(changes, {"began", "ended", "changed", "unchanged"})
        page.click("#compare")
        self.assertEqual(self.day, "2024-01-20")
        self.assertEqual(self.days, (None, None))

    def test_both_handles_can_be_dragged(self):
        page = self.open(hash="#from=2018-10-01&to=2024-01-19")
        rail = page.locator("#rail").bounding_box()
        thumb = page.evaluate(
            "(() => { const s = document.getElementById('second'); return s.value / s.max; })()")
        x = rail["x"] + 10 + thumb * (rail["width"] - 20)
        page.mouse.move(x, rail["y"] + 22)
        page.mouse.down()
        page.mouse.move(x - 120, rail["y"] + 22, steps=4)
        page.mouse.up()
        self.assertLess(self.days[0], "2018-09-01")
        self.assertEqual(self.days[1], "2024-01-19")

    def test_the_list_tells_changes_and_their_causes(self):
        page = self.open(hash="#from=2018-10-01&to=2024-01-19")
        self.assertIn("Ended: 15", page.inner_text("#groups"))
        page.click("#groups [data-id='comprehensive-military-agreement'] .tie-button")
        self.assertIn("Ended because", page.inner_text("#groups [data-id='comprehensive-military-agreement'] .details"))
        self.assertIn("denounces", page.inner_text("#groups [data-id='comprehensive-military-agreement'] .details"))


class FilterTests(PageTestCase):
    def test_valences_kinds_and_statuses_leave_ties_out(self):
        page = self.open(hash="#on=2024-01-19")
        whole = len(self.ties())
        page.uncheck("#valences .hostile input")
        left = self.ties()
        self.assertLess(len(left), whole)
        self.assertFalse([classes for classes in left.values() if "hostile" in classes.split()])
        self.assertNotIn("Hostility", page.text_content("#picture .legend"))
        self.assertEqual(page.inner_text("#restriction"), "Only cooperation, neutral")
        page.click("#statuses-menu summary")
        page.uncheck("#statuses label:has-text('Established') input")
        self.assertEqual({classes.split()[3] for classes in self.ties().values()}, {"disputed", "alleged"})
        page.click("#reset")
        self.assertEqual(len(self.ties()), whole)
        page.click("#kinds-menu summary")
        page.uncheck("#kinds .group:has-text('Diplomacy') input")
        kinds = {classes.split()[1] for classes in self.ties().values()}
        self.assertFalse(kinds & {"alignment", "visit", "talks"})
        page.check("#kinds .members label:has-text('alignment') input")
        self.assertIn("alignment", {classes.split()[1] for classes in self.ties().values()})
        self.assertTrue(page.evaluate("document.querySelector('#kinds .group:has(+ .members)') !== null"))

    def test_steps_are_those_of_what_is_left(self):
        page = self.open(hash="#on=2024-01-19")
        before = int(page.get_attribute("#slider", "max"))
        page.uncheck("#valences .hostile input")
        page.uncheck("#valences .neutral input")
        after = int(page.get_attribute("#slider", "max"))
        self.assertLess(after, before)
        page.focus("#slider")
        for _ in range(6):
            shown = page_parts(page)["ties"]
            page.keyboard.press("ArrowLeft")
            self.assertNotEqual(page_parts(page)["ties"], shown, self.day)

    def test_the_known_by_slider_forgets_later_sources(self):
        page = self.open(hash="#on=2024-01-19")
        page.click("#known-menu summary")
        page.focus("#known")
        page.keyboard.press("Home")
        self.assertEqual(page.inner_text("#known-words"), "Known by 19 September 2018")
        self.assertIn("as known by 19 September 2018", page.inner_text("#date"))
        self.assertEqual(
            page.inner_text("#coverage"),
            "Later than 19 September 2018, the day of knowledge: where no tie is drawn, there may have been one")
        page.keyboard.press("End")
        self.assertEqual(page.inner_text("#known-words"), "All that is known")
        self.assertEqual(len(self.ties()), 167)


class FocusTests(PageTestCase):
    def test_search_focuses_on_an_actor_and_then_on_a_dyad(self):
        page = self.open(hash="#on=2024-01-19")
        page.fill("#search", "north korea")
        page.keyboard.press("Enter")
        near = page.evaluate(
            "[...document.querySelectorAll('#picture .ties > g:not(.far) .tie')].map(tie => [tie.dataset.from, tie.dataset.to])")
        self.assertTrue(near)
        self.assertTrue(all("PRK" in ends for ends in near))
        self.assertEqual(len(self.ties()), 167)
        page.fill("#search", "Moscow")
        page.keyboard.press("Enter")
        near = page.evaluate(
            "[...document.querySelectorAll('#picture .ties > g:not(.far) .tie')].map(tie => [tie.dataset.from, tie.dataset.to].sort().join())")
        self.assertEqual(set(near), {"PRK,RUS"})
        self.assertEqual(page.locator("#groups .group").count(), 1)
        self.assertIn("In focus: 15 ties, North Korea – Russia", page.inner_text("#counts"))
        self.settle()
        self.assertTrue(page.evaluate("location.hash").endswith("focus=PRK,RUS"))
        page.click("#focus .chip >> nth=0")
        page.click("#focus .chip >> nth=0")
        self.assertEqual(page.locator("#picture .far").count(), 0)

    def test_steps_are_those_of_the_focus(self):
        page = self.open(hash="#on=2024-01-19&focus=PRK,RUS")
        self.assertLess(int(page.get_attribute("#slider", "max")), 20)

    def test_two_actors_typed_at_once(self):
        page = self.open()
        page.fill("#search", "Japan – South Korea")
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("#focus .chip").all_inner_texts(), ["Japan ×", "South Korea ×"])
        page.fill("#search", "Atlantis")
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.getElementById('search').validationMessage"), "No actor is called that")

    def test_a_click_on_an_actor_and_on_a_heading(self):
        page = self.open(hash="#on=2024-01-19")
        page.click("#picture .actor[data-id='CHN'] text")
        self.assertEqual(page.locator("#focus .chip").all_inner_texts(), ["China ×"])
        page.click("#reset")
        page.click("#groups .group h3 button >> nth=0")
        self.assertEqual(page.locator("#focus .chip").count(), 2)


class CardTests(PageTestCase):
    def test_pointing_at_a_line_tells_what_it_stands_for(self):
        page = self.open(hash="#on=2024-01-19")
        page.evaluate("document.querySelector(\"#picture .tie[data-id^='sanctions'] .strip\").dispatchEvent("
                      "new PointerEvent('pointerover', {bubbles: true, clientX: 300, clientY: 500, pointerType: 'mouse'}))")
        self.assertIn("sanction", page.inner_text("#card"))
        self.assertIn("Stated by", page.inner_text("#card"))
        page.evaluate("document.querySelector(\"#picture .tie[data-id^='sanctions'] .strip\").dispatchEvent("
                      "new MouseEvent('click', {bubbles: true, clientX: 300, clientY: 500}))")
        self.assertTrue(page.is_visible("#card .details"))
        page.click("#card .close")
        # What lies below the pointer then may tell of itself, and does not stay.
        self.assertFalse(page.is_visible("#card .details"))

    def test_a_click_on_the_list_tells_claims_and_sources(self):
        page = self.open(hash="#on=2024-01-19&focus=PRK,RUS")
        item = page.locator("#groups .item:has-text('sends arms')").first
        item.locator("button").click()
        details = item.locator(".details").inner_text()
        for words in ("allege", "deny", "Associated Press", "paragraph"):
            self.assertIn(words, details)
        self.assertEqual(item.locator("button").get_attribute("aria-expanded"), "true")
        item.locator("button").click()
        self.assertEqual(item.locator(".details").count(), 0)

    def test_focus_in_the_list_marks_the_tie_in_the_picture(self):
        page = self.open(hash="#on=2024-01-19")
        page.focus("#groups .item button >> nth=0")
        id = page.locator("#groups .item").first.get_attribute("data-id")
        self.assertEqual(page.locator("#picture .tie.hot").get_attribute("data-id"), id)


class AddressTests(PageTestCase):
    def test_an_address_opens_on_what_it_names(self):
        page = self.open(hash="#on=2024-01-19&focus=PRK&valence=hostile&known=2024-01-25")
        self.assertEqual(self.day, "2024-01-19")
        self.assertEqual({classes.split()[2] for classes in self.ties().values()}, {"hostile"})
        self.assertEqual(page.locator("#focus .chip").all_inner_texts(), ["North Korea ×"])
        self.assertIn("as known by 19 January 2024", page.inner_text("#date"))
        self.settle()
        self.assertEqual(page.evaluate("location.hash"), "#on=2024-01-19&focus=PRK&known=2024-01-19&valence=hostile")

    def test_what_the_page_writes_it_reads_back(self):
        page = self.open(hash="#on=2023-11-23")
        page.click("#compare")
        page.fill("#from", "2019-05-05")
        page.click("#kinds-menu summary")
        page.uncheck("#kinds .group:has-text('Threats') input")
        self.settle()
        address = page.evaluate("location.hash")
        words = page.inner_text("#counts")
        page = self.open(hash=address)
        self.assertEqual(self.days, ("2019-05-05", "2023-11-23"))
        self.assertEqual(page.inner_text("#counts"), words)
        self.settle()
        self.assertEqual(page.evaluate("location.hash"), address)

    def test_an_address_that_means_nothing_does_nothing(self):
        for hash in (
            "#on=yesterday", "#on=2024-02-30&focus=NOBODY&known=x&status=", "#%E0%A4%A", "#from=2018-01-01",
            "#focus=<script>alert(1)</script>", "#__proto__=1&constructor=2",
        ):
            self.open(hash=hash)
            self.assertEqual(self.day, "2024-03-31", hash)

    def test_a_changed_address_is_followed(self):
        page = self.open()
        page.evaluate("location.hash = '#on=2019-02-28'")
        self.wait_until("document.getElementById('picture').dataset.on === '2019-02-28'")


class DownloadTests(PageTestCase):
    def download(self, page):
        with page.expect_download() as waiting:
            page.click("#download")
        path = FOLDER / "download.svg"
        waiting.value.save_as(path)
        return waiting.value.suggested_filename, path.read_text()

    def test_the_download_is_the_picture_of_the_command(self):
        page = self.open(hash="#on=2024-01-19")
        name, text = self.download(page)
        self.assertEqual(name, "korea-and-its-neighbours-2024-01-19.svg")
        svg = FOLDER / "command.svg"
        entente("snapshot", KOREA, "--on", "2024-01-19", "-o", svg)
        mine, theirs = picture_parts(text), picture_parts(svg.read_text())
        for part in ("ties", "actors"):
            self.assertEqual(sorted(mine[part]), sorted(theirs[part]))
        self.assertEqual(mine["actors"], theirs["actors"])
        for name in ("id", "data-on", "width", "viewBox", "role", "aria-label", "font-family"):
            if name != "viewBox":
                self.assertEqual(mine["root"].get(name), theirs["root"].get(name))
        self.assertNotIn("class=\"far\"", text)
        for words in ("Korea and its neighbours", "19 January 2024", "66 ties certain", "Within coverage"):
            self.assertIn(words, text)

    def test_the_download_of_a_comparison(self):
        page = self.open(hash="#from=2018-10-01&to=2024-01-19&focus=PRK")
        name, text = self.download(page)
        self.assertEqual(name, "korea-and-its-neighbours-2018-10-01-to-2024-01-19.svg")
        root = picture_parts(text)["root"]
        self.assertEqual((root.get("data-from"), root.get("data-to")), ("2018-10-01", "2024-01-19"))


class SizeTests(PageTestCase):
    def scale(self):
        return float(self.page.get_attribute("#picture .view", "transform").split("scale(")[1].rstrip(")"))

    def test_the_picture_comes_closer_and_moves(self):
        page = self.open()
        whole = self.scale()
        page.click("#closer")
        self.assertAlmostEqual(self.scale(), whole * 1.5, places=3)
        before = page.get_attribute("#picture .view", "transform")
        box = page.locator("#picture").bounding_box()
        page.mouse.move(box["x"] + 300, box["y"] + 300)
        page.mouse.down()
        page.mouse.move(box["x"] + 240, box["y"] + 260, steps=4)
        page.mouse.up()
        self.assertNotEqual(page.get_attribute("#picture .view", "transform"), before)
        self.assertEqual(page.locator("#focus .chip").count(), 0, "a drag is no click")
        page.focus("#picture")
        page.keyboard.press("0")
        self.assertAlmostEqual(self.scale(), whole, places=3)
        page.keyboard.press("+")
        self.assertGreater(self.scale(), whole)
        page.click("#whole")
        self.assertAlmostEqual(self.scale(), whole, places=3)
        page.mouse.move(box["x"] + 300, box["y"] + 300)
        page.keyboard.down("Control")
        page.mouse.wheel(0, -200)
        page.keyboard.up("Control")
        self.wait_until(f"!document.querySelector('#picture .view').getAttribute('transform').endsWith('scale({whole})')")
        self.assertGreater(self.scale(), whole)

    def test_on_a_small_screen_what_is_in_focus_comes_near(self):
        page = self.open(hash="#on=2024-01-19", width=390, height=844)
        whole = self.scale()
        page.fill("#search", "Japan – South Korea")
        page.keyboard.press("Enter")
        self.assertGreater(self.scale(), whole * 2)
        shown = page.locator("#picture .actor[data-id='JPN']").bounding_box()
        self.assertGreaterEqual(shown["x"], 0)
        self.assertLessEqual(shown["x"] + shown["width"], 390)
        page.click("#focus .chip >> nth=0")
        page.click("#focus .chip >> nth=0")
        self.assertAlmostEqual(self.scale(), whole, places=3)

    def test_a_wide_picture(self):
        page = self.open()
        before = int(page.get_attribute("#picture", "width"))
        page.click("#wide")
        self.wait_until(f"Number(document.getElementById('picture').getAttribute('width')) > {before}")


if __name__ == "__main__":
    unittest.main()
