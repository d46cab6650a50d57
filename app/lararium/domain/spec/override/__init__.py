"""What a spec gets wrong, put right by data: overrides of a model's controls, parts and manners."""
