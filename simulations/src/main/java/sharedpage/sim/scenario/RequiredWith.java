package sharedpage.sim.scenario;

/**
 * A key that may not stand without another one.
 *
 * @param reason why not, given where the other key is missing; empty if its name says enough
 */
record RequiredWith(String key, String needed, String reason) implements KeyConstraint {
    RequiredWith(String key, String needed) {
        this(key, needed, "");
    }

    @Override
    public String description() {
        return key + " only with " + needed;
    }

    @Override
    public void check(YamlNode map, MapType type, boolean hasUnknownKey, Validation validation) {
        if (!map.has(key) || map.has(needed) || hasUnknownKey) {
            return;
        }
        MapType.MapKey missing = type.key(needed);
        if (reason.isEmpty()) {
            validation.missingKey(map, missing);
        } else {
            validation.problems().at(map, needed + " is missing: " + reason + ".", "add " + needed + ".");
        }
    }
}
