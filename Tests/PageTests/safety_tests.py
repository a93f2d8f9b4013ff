"""Nothing in a graph becomes more than text, and nothing is loaded from anywhere."""

import base64
import hashlib
import re
import unittest

from browser import KOREA, PageTestCase, page_of
from graphs import HOSTILE, hostile


class SafetyTests(PageTestCase):
    def test_the_policy_names_the_script_and_the_style_by_their_hashes(self):
        for graph in (KOREA, hostile()):
            text = page_of(graph).read_text()
            policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)[1]
            self.assertTrue(policy.startswith("default-src 'none'; "))
            self.assertNotIn("unsafe", policy)
            for element in ("script", "style"):
                bodies = re.findall(rf"<{element}>(.*?)</{element}>", text, re.S)
                self.assertEqual(len(bodies), 1)
                hash = base64.b64encode(hashlib.sha256(bodies[0].encode()).digest()).decode()
                self.assertIn(f"{element}-src 'sha256-{hash}'", policy)

    def test_hostile_texts_do_nothing(self):
        path = page_of(hostile())
        self.assertEqual(len(re.findall(r"<script", path.read_text())), 2)
        page = self.open(path, "#on=2019-07-01")
        self.assertEqual(page.inner_text("h1"), HOSTILE[0])
        self.assertEqual(page.locator("script").count(), 2)
        self.assertEqual(page.locator("img, iframe, object, embed").count(), 0)
        self.assertEqual(page.locator("[onerror], [onload], [onclick], [onmouseover]").count(), 0)
        page.evaluate("for (const button of document.querySelectorAll('.tie-button')) button.click()")
        page.evaluate("for (const strip of document.querySelectorAll('.strip')) {"
                      " for (const name of ['pointerover', 'click']) strip.dispatchEvent(new MouseEvent(name, {bubbles: true})); }")
        self.assertEqual(page.locator("img, iframe, object, embed").count(), 0)
        links = page.evaluate("[...document.querySelectorAll('main a')].map(link => [link.href, link.rel])")
        self.assertTrue(links)
        for address, relation in links:
            self.assertRegex(address, r"^https?://")
            self.assertEqual(relation, "noopener noreferrer")
        for number in range(len(HOSTILE)):
            page.evaluate(f"location.hash = '#on=2019-05-01&focus=A{number}'")
            page.wait_for_timeout(30)
        with page.expect_download():
            page.click("#download")

    def test_what_the_policy_forbids_does_not_run(self):
        page = self.open()
        page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); }")
        self.assertIsNone(page.evaluate("window.ran ?? null"))
        self.assertTrue(any("Content Security Policy" in complaint for complaint in self.complaints))
        self.complaints.clear()

    def test_equal_graphs_give_equal_pages(self):
        first = page_of(KOREA).read_bytes()
        second = page_of(KOREA, "--depth", "1").read_bytes()
        self.assertEqual(first, second)

    def test_the_page_of_korea_is_small(self):
        self.assertLess(page_of(KOREA).stat().st_size, 400_000)


if __name__ == "__main__":
    unittest.main()
