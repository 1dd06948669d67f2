"""Words for people at work, where a name is not said."""

from __future__ import annotations

from mockinterview.analysis.language.lexicon import entries

PEOPLE = entries("""
team teams group crew staff colleague colleagues coworker coworkers manager managers boss bosses lead leads supervisor
director head owner founder engineer engineers developer developers analyst analysts scientist scientists designer
designers intern interns contractor contractors vendor vendors supplier consultant consultants architect administrator
admin admins accountant lawyer nurse doctor teacher assistant technician operator operators mentor senior junior
department client clients customer customers partner partners everybody everyone somebody someone nobody
""")
