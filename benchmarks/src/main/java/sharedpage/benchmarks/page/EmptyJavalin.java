package sharedpage.benchmarks.page;

import io.javalin.Javalin;

/** The least that a server made with Javalin can be: what ours is compared with. */
public final class EmptyJavalin {
    private EmptyJavalin() {}

    /** Starts it on any free port and prints its address. */
    public static void main(String[] arguments) {
        Javalin javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/", context -> context.result("empty"));
                })
                .start("127.0.0.1", 0);
        System.out.println("Empty Javalin is at http://localhost:" + javalin.port() + "/");
    }
}
