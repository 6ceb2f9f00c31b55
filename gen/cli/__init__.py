"""The command line: options, help, reports; the only place that sees all stages."""
