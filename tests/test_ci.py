"""What others put into their CI: it is what its makers' schemas allow, and its commands do what they say."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.test_readme import LANGUAGES, ROOT, example

BID = """\
文件: [commitment-letter]
项目: {名称: 甲项目, 编号: A-1, 采购人: 甲校, 投标有效期: 90}
投标人: {名称: 乙公司}
"""
"""A bid with one error: a period without a unit."""


def schema(name: str) -> dict[str, Any]:
    """Return a published schema, as check-jsonschema brings it along."""
    file = resources.files("check_jsonschema.builtin_schemas.vendor") / f"{name}.json"
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def read(text: str) -> Any:
    """Return YAML as those programs read it; GitHub's ``on`` stays a word."""
    found = yaml.safe_load(text)
    return {"on" if key is True else key: value for key, value in found.items()} if isinstance(found, dict) else found


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with a bid that has an error, and on the path a ``bidwright`` that runs this code."""
    file = tmp_path / "repository/commitments/甲 校/bid.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(BID, "utf-8")
    command = tmp_path / "bin/bidwright"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$@"\n')
    command.chmod(0o755)
    return tmp_path / "repository"


def shell(script: str, repository: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a script as GitHub's runner does."""
    path = f"{repository.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=repository,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("name", ["github", "gitlab", "pre-commit"])
def test_both_readmes_show_the_same(name: str) -> None:
    english, chinese = (example(readme, name) for readme in LANGUAGES)
    assert english == chinese


def test_the_hooks_are_what_pre_commit_reads() -> None:
    from pre_commit.clientlib import load_manifest

    hooks = load_manifest(ROOT / ".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["bidwright", "bidwright-word"]


def test_the_configuration_shown_names_these_hooks(tmp_path: Path) -> None:
    from pre_commit.clientlib import load_config

    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(example("README.md", "pre-commit").replace("rev: main", "rev: v0.1.0"), "utf-8")
    [repo] = load_config(file)["repos"]
    hooks = read((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in repo["hooks"]] == [hook["id"] for hook in hooks]


@pytest.mark.parametrize(("files", "code", "said"), [([], 1, "90 has no unit"), (["a.docx"], 3, "a.docx")])
def test_a_hook_runs_what_it_says(repository: Path, files: list[str], code: int, said: str) -> None:
    (repository / "a.docx").write_bytes(b"no Word file")
    hook = read((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[1 if files else 0]
    assert hook.get("pass_filenames", True) == bool(files)
    command = [*shlex.split(hook["entry"]), *hook.get("args", []), *files]
    done = shell(shlex.join(command), repository, {"LANG": "C.UTF-8"})
    assert done.returncode == code
    assert said in done.stdout


def test_the_action_and_the_workflow_shown_satisfy_their_schemas() -> None:
    action = read((ROOT / "action.yml").read_text("utf-8"))
    jsonschema.validate(action, schema("github-actions"))
    workflow = read(example("README.md", "github"))
    jsonschema.validate(workflow, schema("github-workflows"))
    given = workflow["jobs"]["bids"]["steps"][1]["with"]
    assert given.keys() <= action["inputs"].keys()


def action_step(repository: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """Run the action's last step; return how it went and the summary it wrote."""
    action = read((ROOT / "action.yml").read_text("utf-8"))
    step = action["runs"]["steps"][-1]
    values = {name: given.get("default", "") for name, given in action["inputs"].items()} | {"lang": "en", **inputs}
    environment = {
        name: re.sub(r"\$\{\{ inputs\.(\S+) }}", lambda m: values[m[1]], text) for name, text in step["env"].items()
    }
    summary = repository.parent / "summary.md"
    summary.touch()
    environment |= {"RUNNER_TEMP": str(repository.parent), "GITHUB_STEP_SUMMARY": str(summary)}
    done = shell(step["run"], repository, environment | {"GITHUB_WORKSPACE": str(repository)})
    return done, summary.read_text("utf-8")


def test_the_action_annotates_the_pull_request_and_fails_the_step(repository: Path) -> None:
    done, summary = action_step(repository)
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout.startswith("::error title=value-not-understood,file=commitments/甲 校/bid.yaml,line=2,")
    assert done.stdout.splitlines()[-1].startswith("1 error, 0 warnings, 0 notes")
    assert summary.startswith("~~~~~~~~~~text\ncommitments/甲 校/bid.yaml:2:")


def test_the_action_takes_several_paths_a_threshold_and_a_sarif_file(repository: Path) -> None:
    paths = "commitments/甲 校/bid.yaml\n\ncommitments/*/bid.yaml\n"
    done, _ = action_step(repository, paths=paths, sarif="out/x.sarif", **{"fail-on": "never"})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("::error ") == 1
    assert json.loads((repository / "out/x.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_no_input_of_the_action_is_a_command(repository: Path) -> None:
    done, _ = action_step(repository, paths='$(touch x)\n"; touch x; "\n--fail-on=never\n')
    assert done.returncode == 3
    assert not (repository / "x").exists()


def test_the_gitlab_job_satisfies_its_schema_and_writes_the_reports_it_names(repository: Path) -> None:
    pipeline = read(example("README.md", "gitlab"))
    jsonschema.validate(pipeline, schema("gitlab-ci"))
    job = pipeline["bids"]
    install, check = job["script"]
    assert install == 'python -m pip install "$BIDWRIGHT"'
    done = shell(check, repository, {"CI_PROJECT_DIR": str(repository), "LANG": "C.UTF-8"})
    assert done.returncode == 1
    [found] = json.loads((repository / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert found["location"]["path"] == "commitments/甲 校/bid.yaml"
    assert (repository / job["artifacts"]["reports"]["junit"]).read_text("utf-8").count("<failure") == 1
