package sharedpage.sim.scenario.library;

import java.util.List;

/** The way through the lessons of the library. */
public record Course(List<Chapter> chapters) {
    public Course {
        chapters = List.copyOf(chapters);
    }

    /**
     * Some lessons that belong together.
     *
     * @param sentence what they are about
     * @param lessons their names, in the order in which they are taught
     */
    public record Chapter(String title, String sentence, List<String> lessons) {
        public Chapter {
            lessons = List.copyOf(lessons);
        }
    }

    /** The names of all lessons, in their order. */
    public List<String> lessons() {
        return chapters.stream().flatMap(chapter -> chapter.lessons.stream()).toList();
    }
}
