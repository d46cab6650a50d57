"""Why a device answers, or does not: facts, what they mean, and what to do next. Pure."""

from __future__ import annotations

from lararium.domain.health.findings import Finding, Remedy, findings
from lararium.domain.health.report import lines, support_text
from lararium.domain.health.vitals import KeyState, Vitals

__all__ = ["Finding", "KeyState", "Remedy", "Vitals", "findings", "lines", "support_text"]
