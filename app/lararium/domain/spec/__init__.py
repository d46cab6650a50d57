"""From a MIoT spec document to what a panel shows: vocabulary, parsing, kinds, labels (pure)."""
