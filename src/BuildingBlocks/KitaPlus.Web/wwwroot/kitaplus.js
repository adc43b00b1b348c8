// folgt
