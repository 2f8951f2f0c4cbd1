"""Reads knowledge/triage: every file of a folder together makes one table, and an id stands once."""
import glob
import os

import yaml

TABLES = ["findings", "questions", "advice", "sources"]
SINGLE = ["protocol", "levels", "departments", "modifiers", "vitals", "danger", "groups", "never_said"]


class Strict(yaml.SafeLoader):
    """A key that stands twice in one mapping is a fault and not the last one's victory."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.YAMLError(f"line {key_node.start_mark.line + 1}: {key} stands twice")
            seen.add(key)
        return super().construct_mapping(node, deep)


class Knowledge:
    """Tables by name, complaints in order of file, and what was wrong with the reading."""

    def __init__(self, folder):
        self.folder, self.faults, self.places = folder, [], {}
        for name in SINGLE:
            setattr(self, name, self._read(os.path.join(folder, name + ".yaml")))
        for name in TABLES:
            setattr(self, name, self._table(name))
        self.words = self._words()
        self.complaints = self._complaints()
        self.own = {c.get("finding") for c in self.complaints}

    def _read(self, path):
        name = os.path.relpath(path, self.folder)
        try:
            with open(path, encoding="utf-8") as source:
                return yaml.load(source, Loader=Strict) or {}
        except (OSError, yaml.YAMLError) as error:
            self.faults.append(f"{name}: {error}")
            return {}

    def _files(self, table):
        return sorted(glob.glob(os.path.join(self.folder, table, "*.yaml")))

    def _table(self, table):
        merged = {}
        for path in self._files(table):
            for key, value in self._read(path).items():
                self._add(merged, table, key, value, path)
        return merged

    def _add(self, merged, table, key, value, path):
        name = os.path.relpath(path, self.folder)
        if key in merged:
            self.faults.append(f"{name}: {key} stands in {self.places[table, key]} already")
        elif not isinstance(value, dict):
            self.faults.append(f"{name}: {key} is not a mapping")
        else:
            merged[key] = value
            self.places[table, key] = name

    def _words(self):
        merged = {}
        for path in self._files("words"):
            for sets in self._read(path).values():
                for key, value in (sets or {}).items():
                    if key in merged:
                        self.faults.append(f"{os.path.relpath(path, self.folder)}: <{key}> stands twice")
                    merged[key] = value
        return merged

    def _complaints(self):
        found, seen = [], {}
        for path in self._files("complaints"):
            name, file = os.path.relpath(path, self.folder), self._read(path)
            for complaint in file.get("complaints") or []:
                key = complaint.get("id")
                if key in seen:
                    self.faults.append(f"{name}: {key} stands in {seen[key]} already")
                    continue
                seen[key] = name
                found.append({**complaint, "group": file.get("group"), "file": name})
        return found
