package sharedpage.sim.scenario;

/** What must hold between the keys of a map. */
interface KeyConstraint {

    /** The constraint in a few words, as part of the description of a map. */
    String description();

    /**
     * Reports where a map does not meet it.
     *
     * @param hasUnknownKey whether a key that seems to be missing may be there under a wrong name
     */
    void check(YamlNode map, MapType type, boolean hasUnknownKey, Validation validation);
}
