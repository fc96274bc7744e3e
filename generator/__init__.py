"""Bidwright (标匠): what a bidder promises, written once as YAML, becomes checked Word documents.

    YAML layers ─source─▶ tree with places ─model─▶ Bid ─text─▶ Markdown + values ─document─▶ block tree ⇄ .docx
                                │                    │ rules        │                │            (word, pages)
                                └────────────────────┴── findings ──┴────────────────┴──▶ report ─▶ terminal, CI

Data flows one way. Each layer is a package; it imports only those to its left (see ``docs/architecture.md``).
"""

__version__ = "0.1.0"
