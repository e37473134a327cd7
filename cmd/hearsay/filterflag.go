package main

import "github.com/spf13/pflag"

// flag adds a flag that may be repeated and keeps its values under its own name, which it returns.
func flag(set *pflag.FlagSet, values map[string]*[]string, name, doc string) string {
	values[name] = set.StringArray(name, nil, doc)
	return name
}
