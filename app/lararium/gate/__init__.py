"""The one network gate: every socket of the program is opened here, under a policy, and counted."""
