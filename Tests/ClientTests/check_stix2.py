"""The library `stix2` takes our bundles strictly, and Entente bundles that the library made."""

import json

import stix2

from clients import DAYS, GRAPHS, WORK, check, counts, diff, done, entente, hostile, same, snapshot, whole


def parsed(file):
    return stix2.parse(file.read_text(), allow_custom=False)


for name in GRAPHS:
    check(f"{name} is a strict bundle", len(parsed(whole(name, "stix", "stix")).objects) > 100)
    check(f"what changed in {name} is a strict bundle", len(parsed(diff(name, "stix", "stix")).objects) > 20)
    for day in DAYS[name]:
        bundle = parsed(snapshot(name, day, "stix", "stix"))
        types = [one.type for one in bundle.objects]
        # One identity is Entente's own.
        same(f"{name} on {day} has as many identities and relationships as actors and ties",
             (types.count("identity") - 1, types.count("relationship")), counts(name, day))
        ids = [one.id for one in bundle.objects]
        same(f"the ids of {name} on {day} are all different", len(set(ids)), len(ids))

file, nasty, _ = hostile()
out = WORK / "hostile.stix"
entente("convert", file, "-o", out)
check("hostile names come through as they are", nasty in {getattr(one, "name", "") for one in parsed(out).objects})

acme = stix2.Identity(name="ACME, Inc.", identity_class="organization")
actor = stix2.ThreatActor(name="Evil Org", threat_actor_types=["crime-syndicate"], created_by_ref=acme)
relation = stix2.Relationship(
    actor, "targets", acme, start_time="2016-01-01T00:00:00Z", stop_time="2016-03-01T12:00:00Z",
    created_by_ref=acme, confidence=55)
sighting = stix2.Sighting(actor, where_sighted_refs=[acme], first_seen="2015-12-21T19:00:00Z", count=50)
made = WORK / "made.json"
made.write_text(stix2.Bundle(acme, actor, relation, sighting).serialize())
found = json.loads(entente("snapshot", made, "--on", "2016-02-01", "--format", "json"))
same("a bundle that the library made has its relationship in Entente",
     [(tie["from"], tie["kind"], tie["to"], tie["during"], tie["status"]) for tie in found["ties"]
      if tie["kind"] == "targets"],
     [("Evil-Org", "targets", "ACME-Inc.", "2016-01-01/2016-03-01", "alleged")])
done()
