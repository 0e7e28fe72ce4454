package sharedpage.sim.scenario.grammar;

import java.util.List;
import sharedpage.sim.scenario.text.YamlNode;

/** The types of single values. */
public interface ScalarType extends ValueType {

    /** A whole number. */
    record IntegerType(int minimum, int maximum, String description) implements ScalarType {
        public IntegerType(int minimum, int maximum) {
            this(minimum, maximum, "a whole number from " + minimum + " to " + maximum);
        }

        @Override
        public boolean hasKind(YamlNode node) {
            return node.is(YamlNode.NodeKind.NUMBER);
        }

        @Override
        public void checkContent(YamlNode node, ValueType expected, Validation validation) {
            int value = Integer.parseInt(node.text());
            if (value < minimum || value > maximum) {
                validation.wrongValue(node, expected);
            }
        }
    }

    /** True or false. */
    record BooleanType() implements ScalarType {
        @Override
        public String description() {
            return "true or false";
        }

        @Override
        public boolean hasKind(YamlNode node) {
            return node.is(YamlNode.NodeKind.TRUTH);
        }

        @Override
        public void checkContent(YamlNode node, ValueType expected, Validation validation) {}
    }

    /** One of a few words. */
    record EnumType(List<String> words, String description) implements ScalarType {
        public EnumType(List<String> words) {
            this(words, "one of " + String.join(", ", words));
        }

        public static EnumType of(String... words) {
            return new EnumType(List.of(words));
        }

        @Override
        public boolean hasKind(YamlNode node) {
            return node.is(YamlNode.NodeKind.TEXT);
        }

        @Override
        public void checkContent(YamlNode node, ValueType expected, Validation validation) {
            if (!words.contains(node.text())) {
                validation.wrongWord(node, expected, words);
            }
        }
    }

    /** Words in the author's language. A number or a truth value is taken as the text that was written. */
    record TextType(int longest, String description) implements ScalarType {
        public TextType(int longest) {
            this(longest, "a text of 1 to " + longest + " characters");
        }

        /** A text without a limit of its own. */
        public TextType(String description) {
            this(Integer.MAX_VALUE, description);
        }

        @Override
        public boolean hasKind(YamlNode node) {
            return node.isLeaf() && !node.is(YamlNode.NodeKind.NOTHING);
        }

        @Override
        public void checkContent(YamlNode node, ValueType expected, Validation validation) {
            int length = node.text().codePointCount(0, node.text().length());
            if (length < 1 || length > longest) {
                validation.wrongValue(node, expected);
            }
        }
    }

    /** A text in which only some characters may stand. */
    record PatternType(String pattern, String description) implements ScalarType {
        @Override
        public boolean hasKind(YamlNode node) {
            return node.is(YamlNode.NodeKind.TEXT);
        }

        @Override
        public void checkContent(YamlNode node, ValueType expected, Validation validation) {
            if (!node.text().matches(pattern)) {
                validation.wrongValue(node, expected);
            }
        }
    }
}
