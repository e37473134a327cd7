package api

// SetFields replaces what is said of the fields, for the test that writes it anew.
func SetFields(json []byte) { fieldsJSON = json }
