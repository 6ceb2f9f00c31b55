/* The command line of the verifier: what is read, and what is said of what is wrong. */

#include "harness.h"
#include "options.h"

#include <string.h>

/* Reads a command line; the message must begin as given, or be empty where it is right. */
static int read_line(int argc, const char *const *words, struct options *out, const char *message) {
    char *argv[16];
    struct capture capture;
    for (int i = 0; i < argc; i++) {
        memcpy(&argv[i], &words[i], sizeof argv[i]); /* main() takes no pointers to const */
    }
    capture_begin(&capture);
    const int status = options_read(argc, argv, out, capture.stream);
    assert_begins(capture_text(&capture), message);
    assert_true((capture.length == 0) == (status == 0));
    capture_end(&capture);
    return status;
}

static void options_are_read(void **state) {
    static const char *const words[] = {
        "verify",    "--overlay", "o.json", "--overlay=p.json", "--include", "unregistered",
        "--select=", "--unknown", "",       "--max=0",          "--",        "-r.json"};
    struct options options;
    (void)state;
    assert_int_equal(read_line(12, words, &options, "verify: error: --select takes a list"), -1);
    options_free(&options);
    static const char *const right[] = {
        "verify",      "--overlay", "o.json", "--overlay=p.json", "--include", "unregistered",
        "--select=-5", "--unknown", "",       "--max=0",          "--lines",   "--",
        "-r.json"};
    assert_int_equal(read_line(13, right, &options, ""), 0);
    assert_int_equal(options.mode, MODE_VERIFY);
    assert_true(options.lines);
    assert_string_equal(options.registry.path, "-r.json");
    assert_int_equal(options.registry.overlay_count, 2);
    assert_string_equal(options.registry.overlays[1], "p.json");
    assert_true(options.registry.unregistered);
    assert_int_equal(options.registry.select_count, 1);
    assert_string_equal(options.registry.select[0], "-5");
    assert_string_equal(options.unknown, "");
    assert_int_equal(options.max, 0);
    options_free(&options);
}

static void expect_misuse(const char *word, const char *next, const char *message) {
    const char *const words[] = {"verify", word, next};
    struct options options;
    assert_int_equal(read_line(next != NULL ? 3 : 2, words, &options, message), -1);
    options_free(&options);
}

static void misuse_is_named(void **state) {
    (void)state;
    expect_misuse("--bogus", NULL, "verify: error: unknown option \"--bogus\"; see verify --help");
    expect_misuse("-x", NULL, "verify: error: unknown option \"-x\"");
    expect_misuse("--maximum", "1", "verify: error: unknown option \"--maximum\"");
    expect_misuse("--max", NULL, "verify: error: no value behind \"--max\"");
    expect_misuse("--max", "-1", "verify: error: --max takes a number, not \"-1\"");
    expect_misuse("--max=99999999999999999999", NULL, "verify: error: --max takes a number");
    expect_misuse("--include=all", NULL,
                  "verify: error: --include takes unregistered, not \"all\"");
    expect_misuse("a.json", "b.json", "verify: error: only one file is read; what is \"b.json\"");
    expect_misuse("--names", NULL, "verify: error: no file is given");
    expect_misuse("--syntax", NULL, "verify: error: no file is given");
}

static void modes_are_told_apart(void **state) {
    static const char *const names[] = {"verify", "--names", "r.json"};
    static const char *const syntax[] = {"verify", "--syntax", "r.json"};
    static const char *const asked[] = {"verify", "--help", "--bogus"};
    struct options options;
    (void)state;
    assert_int_equal(read_line(3, names, &options, ""), 0);
    assert_int_equal(options.mode, MODE_NAMES);
    assert_false(options.lines);
    assert_int_equal(options.max, OPTIONS_DEFAULT_MAX);
    options_free(&options);
    assert_int_equal(read_line(3, syntax, &options, ""), 0);
    assert_int_equal(options.mode, MODE_SYNTAX);
    options_free(&options);
    assert_int_equal(read_line(3, asked, &options, ""), 0);
    assert_int_equal(options.mode, MODE_HELP);
    options_free(&options);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_are_read),
        cmocka_unit_test(misuse_is_named),
        cmocka_unit_test(modes_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
