"""What the tests of the page share: pages of graphs, and a browser to open them in."""

import atexit
import functools
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
KOREA = ROOT / "Graphs/korea.yaml"
SCREENSHOTS = ROOT / ".build/screenshots"
SVG = "{http://www.w3.org/2000/svg}"

_folder = tempfile.TemporaryDirectory(prefix="entente-page-")
FOLDER = pathlib.Path(_folder.name)


def entente(*arguments):
    """Runs the command; it has to succeed without a word."""
    run = subprocess.run(
        [os.environ["ENTENTE_BINARY"], *map(str, arguments)], capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        raise AssertionError(f"entente {arguments} gave {run.returncode}: {run.stderr}")
    return run.stdout


@functools.cache
def page_of(graph, *options):
    """The page of a graph file, made once."""
    path = FOLDER / f"page-{len(list(FOLDER.iterdir()))}.html"
    entente("timeline", graph, *options, "-o", path)
    return path


@functools.cache
def chromium():
    playwright = sync_playwright().start()
    browser = playwright.chromium.launch(
        executable_path=shutil.which("chromium"),
        args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"])

    def end():
        browser.close()
        playwright.stop()

    atexit.register(end)
    return browser


class PageTestCase(unittest.TestCase):
    """Opens pages, and sees to it that none complains or asks for anything."""

    WIDTH, HEIGHT = 1280, 900

    def open(self, path=None, hash="", width=None, height=None, **context):
        """A page of the korean graph, or of a path, as Playwright knows it."""
        made = chromium().new_context(
            viewport={"width": width or self.WIDTH, "height": height or self.HEIGHT}, accept_downloads=True,
            locale="en-GB", **context)
        self.addCleanup(made.close)
        page = made.new_page()
        self.complaints, self.requests = [], []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append("a dialog opened"), dialog.dismiss()))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto((path or page_of(KOREA)).as_uri() + hash)
        page.wait_for_selector("#picture .tie, #groups .nothing", state="attached")
        self.page = page
        return page

    def tearDown(self):
        if hasattr(self, "complaints"):
            self.assertEqual(self.complaints, [], "the page complained")
            self.assertEqual(len(self.requests), 1, f"the page asked for more than itself: {self.requests}")

    # What the page says

    @property
    def day(self):
        return self.page.get_attribute("#picture", "data-on")

    @property
    def days(self):
        return (self.page.get_attribute("#picture", "data-from"), self.page.get_attribute("#picture", "data-to"))

    def ties(self):
        """By id: the classes of the ties in the picture."""
        return self.page.evaluate(
            "Object.fromEntries([...document.querySelectorAll('#picture .tie')].map(tie =>"
            " [tie.dataset.id, [...tie.classList].filter(name => name !== 'hot').join(' ')]))")

    def wait_until(self, condition):
        """Asks from outside, since the page's policy forbids to evaluate text within."""
        for _ in range(200):
            if self.page.evaluate(condition):
                return
            self.page.wait_for_timeout(20)
        raise AssertionError(f"never came true: {condition}")

    def settle(self):
        """Waits until the address says what is shown."""
        self.page.wait_for_timeout(220)

    def shoot(self, name, **options):
        self.page.wait_for_timeout(250)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png", **options)


def picture_parts(text):
    """The ties, actors and signs of an SVG picture."""
    root = ElementTree.fromstring(text)
    ties, actors = {}, {}
    for group in root.iter(SVG + "g"):
        classes = group.get("class", "").split()
        if "tie" in classes:
            paths = [path.get("d") for path in group.iter(SVG + "path")]
            ties[group.get("data-id")] = {
                "classes": group.get("class"), "from": group.get("data-from"), "to": group.get("data-to"),
                "title": group.find(SVG + "title").text, "paths": paths,
            }
        elif "actor" in classes:
            actors[group.get("data-id")] = {
                "classes": group.get("class"), "place": group.get("transform"),
                "title": group.find(SVG + "title").text,
                "lines": [line.text for line in group.iter(SVG + "text")],
            }
    signs = sorted(
        text.text for group in root.iter(SVG + "g") if group.get("class") == "signs"
        for text in group.iter(SVG + "text"))
    legend = [
        text.text for group in root.iter(SVG + "g") if group.get("class") == "legend"
        for text in group.iter(SVG + "text")]
    return {"ties": ties, "actors": actors, "signs": signs, "legend": " ".join(legend), "root": root}


def page_parts(page):
    """The same of the picture in a page."""
    return picture_parts(page.evaluate("new XMLSerializer().serializeToString(document.getElementById('picture'))"))


def ends(path):
    """The first and the last point of a path, which may hold several strokes: of the first."""
    stroke = path.replace("Z", "").split("M")[1]
    numbers = [float(part) for part in stroke.replace("L", " ").replace("Q", " ").replace("l", " l ").split(" l ")[0].split()]
    return [tuple(numbers[:2]), tuple(numbers[-2:])]
