"""The picture of the page is the picture of the command."""

import datetime
import json
import math
import unittest

from browser import FOLDER, KOREA, SVG, PageTestCase, ends, entente, page_of, page_parts, picture_parts
from graphs import generated, renamed


class AgreementTests(PageTestCase):
    maxDiff = None

    def expect_alike(self, page, svg, hint):
        shown, drawn = page_parts(page), picture_parts(svg)
        for part in ("ties", "actors"):
            self.assertEqual(sorted(shown[part]), sorted(drawn[part]), f"{hint}: {part}")
        for id, tie in drawn["ties"].items():
            told = shown["ties"][id]
            for what in ("classes", "from", "to", "title"):
                self.assertEqual(told[what], tie[what], f"{hint}: {what} of {id}")
            self.assertEqual(len(told["paths"]) > 1, len(tie["paths"]) > 1, f"{hint}: the line of {id}")
            for place in {0, -1}:
                for one, other in zip(ends(told["paths"][place]), ends(tie["paths"][place])):
                    self.assertLess(math.dist(one, other), 1, f"{hint}: where {id} ends")
        for id, actor in drawn["actors"].items():
            self.assertEqual(shown["actors"][id], actor, f"{hint}: {id}")
        self.assertEqual(shown["signs"], drawn["signs"], f"{hint}: signs")
        self.assertEqual(shown["legend"].split()[:1], drawn["legend"].split()[:1], f"{hint}: legend")
        self.assertEqual(sorted(self.legend_words(shown)), sorted(self.legend_words(drawn)), f"{hint}: legend")

    def expect_words(self, page, svg):
        """Restriction, counts and coverage."""
        told = picture_parts(svg)["root"].find(SVG + "desc").text
        words = [page.text_content(id) for id in ("#restriction", "#counts", "#coverage")]
        self.assertEqual(" ".join(f"{text}." for text in words if text), told)

    @staticmethod
    def legend_words(parts):
        """What is counted for want of room depends on the width of the legend."""
        words = " ".join(parts["legend"].split()).replace(",", "").split(" ")
        known = {"certain", "possible:", "began", "ended", "changed", "unchanged", "state", "leader", "pact", "hollow", "sure"}
        return {word for word in words if word in known}

    def expect_days(self, graph, days, *options):
        page = self.open(page_of(graph, *options))
        for day in days:
            self.settle()
            page.evaluate(f"location.hash = '#on={day}'")
            self.wait_until(f"document.getElementById('picture').dataset.on === '{day}'")
            svg = FOLDER / "snapshot.svg"
            entente("snapshot", graph, "--on", day, *options, "-o", svg)
            self.expect_alike(page, svg.read_text(), f"{options} on {day}")
            self.expect_words(page, svg.read_text())

    def test_days_of_korea(self):
        self.expect_days(KOREA, [
            "1776-07-04", "1948-09-10", "2018-01-01", "2018-10-01", "2019-06-30", "2023-11-22", "2024-01-01", "2024-01-19",
            "2024-03-31", "2024-04-01"])

    def test_days_of_selections(self):
        for options in (
            ["--include", "all"], ["--around", "PRK"], ["--fold-leaders"], ["--within", "90d"], ["--certain"],
            ["--possible"], ["--groups", "pairs"], ["--groups", "hub"], ["--top", "6"], ["--kinds", "treaty,hostility"],
            ["--actors", "PRK,RUS,KOR,USA"], ["--isolates"], ["--labels", "iso3"], ["--valence", "hostile"],
        ):
            with self.subTest(options=options):
                self.expect_days(KOREA, ["2018-10-01", "2024-01-19"], *options)

    def test_days_of_a_generated_graph(self):
        self.expect_days(generated(ties=160, actors=14, seed=3), ["1950-01-01", "1975-06-01", "1999-12-31"])

    def test_days_of_names_phases_and_coverage_by_kind(self):
        self.expect_days(renamed(), [
            "1945-01-01", "1955-02-28", "1955-03-01", "1958-06-01", "1962-01-01", "1971-01-01", "1975-06-01", "1985-05-05",
            "1985-05-06", "1995-01-01", "2001-01-01"])
        for options in (["--kinds", "trade"], ["--kinds", "alliance"]):
            self.expect_days(renamed(), ["1955-06-01", "1975-06-01", "1985-01-01"], *options)

    def test_comparisons(self):
        for graph, days in (
            (KOREA, [("2018-10-01", "2024-01-19"), ("2024-01-19", "2018-10-01"), ("2023-11-21", "2023-11-24")]),
            (generated(ties=160, actors=14, seed=3), [("1950-01-01", "1975-06-01")]),
            (renamed(), [("1953-01-01", "1955-06-01"), ("1984-01-01", "1990-01-01"), ("1990-01-01", "1984-01-01")]),
        ):
            page = self.open(page_of(graph))
            for first, last in days:
                with self.subTest(first=first, last=last):
                    page.evaluate(f"location.hash = '#from={first}&to={last}'")
                    self.wait_until(
                        f"document.getElementById('picture').dataset.from === '{first}'"
                        f" && document.getElementById('picture').dataset.to === '{last}'")
                    svg = FOLDER / "diff.svg"
                    entente("diff", graph, "--from", first, "--to", last, "-o", svg)
                    self.expect_alike(page, svg.read_text(), f"{first} to {last}")
                    self.expect_words(page, svg.read_text())

    def test_days_of_knowledge(self):
        page = self.open()
        for known in ("2023-11-23", "2024-01-19", "2024-01-31", "2024-03-31"):
            for day in ("2018-10-01", "2024-01-15", "2024-01-19"):
                page.evaluate(f"location.hash = '#on={day}&known={known}'")
                self.wait_until(f"location.hash.includes('known={known}')")
                self.settle()
                told = json.loads(entente(
                    "snapshot", KOREA, "--on", day, "--known-by", known, "--format", "json"))
                expected = {tie["id"]: f"{tie['status']} {tie['certainty']}" for tie in told["ties"]}
                shown = {id: " ".join(classes.split()[3:]) for id, classes in self.ties().items()}
                self.assertEqual(shown, expected, f"on {day}, known by {known}")

    def test_steps_are_the_days_of_change(self):
        page = self.open()
        series = entente("series", KOREA, "--from", "1700", "--to", "2030", "--at-changes").strip().splitlines()[1:]
        days = [line.split(",")[0] for line in series]
        page.evaluate("location.hash = '#on=1700-01-01'")
        self.wait_until("document.getElementById('picture').dataset.on === '1700-01-01'")
        found = []
        while page.is_enabled("#next"):
            page.click("#next")
            found.append(self.day)
        self.assertLessEqual(set(found), set(days))
        # The command also names days on which a bound falls and nothing comes of it.
        for day in sorted(set(days) - set(found)):
            eve = str(datetime.date.fromisoformat(day) - datetime.timedelta(days=1))
            change = json.loads(entente("diff", KOREA, "--from", eve, "--to", day, "--format", "json"))["ties"]
            self.assertEqual([change["began"], change["ended"], change["changed"]], [[], [], []], day)


if __name__ == "__main__":
    unittest.main()
