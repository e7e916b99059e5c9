"""Reads YAML files as YAML 1.1 readers do and prints them as one JSON object by path; validates with --schema FILE.

A date that is not quoted, a `no` or a `1:30` would come out as something else than the text that isnad meant.
"""
import json
import sys

import jsonschema
import yaml

schema = None
paths = sys.argv[1:]
if paths[:1] == ["--schema"]:
    schema = json.load(open(paths[1], encoding="utf-8"))
    paths = paths[2:]
read = {path: yaml.safe_load(open(path, encoding="utf-8")) for path in paths}
if schema is not None:
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    for path, value in read.items():
        validator(schema).validate(value)
json.dump(read, sys.stdout)
