/* What the verifier's reader takes for JSON, and the line, column and words of what it refuses. */

#include "document.h"
#include "harness.h"

#include <stdlib.h>
#include <string.h>

/*
 * `start` is how the one line printed begins, or "" where the bytes must be taken. Of the words of
 * jansson, which change between its releases, only the place is expected.
 */
static void expect_bytes(const char *bytes, size_t length, const char *start) {
    struct capture capture;
    json_t *root = NULL;
    capture_begin(&capture);
    const enum exit_status status = document_parse("f.json", bytes, length, &root, capture.stream);
    assert_begins(capture_text(&capture), start);
    assert_true((capture.length == 0) == (*start == '\0'));
    assert_int_equal(status, *start == '\0' ? STATUS_DONE : STATUS_REFUSED);
    assert_true((root != NULL) == (status == STATUS_DONE));
    capture_end(&capture);
    json_decref(root);
}

static void expect(const char *json, const char *start) {
    expect_bytes(json, strlen(json), start);
}

static void plain_json_is_taken(void **state) {
    (void)state;
    expect("{\"a\": [1, -7, 0, true, false, null, \"x\", {}]}", "");
    expect(" \t\r\n[]\n", "");
    expect("\"a text alone\"", "");
    expect("[9223372036854775807, -9223372036854775808, -0]", "");
    expect("[\"1.5 e3 [[[ \\\" ]]] \\\\\"]", "");
    expect("[\"\\u0000\\ud83d\\ude00\\u2028\"]", "");
}

static void empty_file_is_refused(void **state) {
    (void)state;
    expect("", "f.json:1:1: error: ");
}

static void syntax_faults_are_refused(void **state) {
    static const char *const broken[] = {
        "[1,]",     "{\"a\":1,}", "[01]",   "[+1]",       "[1 2]",     "{\"a\" 1}",
        "{a: 1}",   "['a']",      "[NaN]",  "[Infinity]", "[1.]",      "[.5]",
        "[0x1]",    "[--1]",      "[-]",    "[true1]",    "[\"\\x\"]", "[\"\\u12\"]",
        "[\"\n\"]", "[\"a]",      "[",      "{",          "[] []",     "// no\n[]",
        "[1]/**/",  "[\"\t\"]",   "[True]", "[\f1]",      "\v[]",      "[1e]",
    };
    (void)state;
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        struct capture capture;
        json_t *root = NULL;
        capture_begin(&capture);
        assert_int_equal(
            document_parse("f.json", broken[i], strlen(broken[i]), &root, capture.stream),
            STATUS_REFUSED);
        assert_null(root);
        assert_begins(capture_text(&capture), "f.json:");
        assert_non_null(strstr(capture_text(&capture), ": error: "));
        capture_end(&capture);
    }
}

static void place_of_a_fault_is_named(void **state) {
    (void)state;
    expect("{\"a\": 1,\n \"a\": 2}", "f.json:2:4: error: ");
    expect("[1,\n  \"\xc3\xa9\", 1.5]",
           "f.json:2:8: error: a number must be whole, without fraction and exponent\n");
}

static void encoding_is_refused(void **state) {
    (void)state;
    expect("\xef\xbb\xbf[]", "f.json:1:1: error: the file begins with a byte order mark\n");
    expect("[\"\xff\"]", "f.json:1:2: error: ");
    expect("[\"\xc0\xaf\"]", "f.json:1:2: error: ");
    expect("[\"\xed\xa0\x80\"]", "f.json:1:2: error: ");
    expect("[\"\\ud800\"]", "f.json:1:9: error: ");
    expect_bytes("[]\0", 3, "f.json:1:3: error: ");
}

static void numbers_beyond_the_limits_are_refused(void **state) {
    (void)state;
    expect("[1e3]", "f.json:1:2: error: a number must be whole, without fraction and exponent\n");
    expect("[1E3]", "f.json:1:2: error: a number must be whole, without fraction and exponent\n");
    expect("[-0.0]", "f.json:1:2: error: a number must be whole, without fraction and exponent\n");
    expect("[9223372036854775808]", "f.json:1:20: error: ");
    expect("[1e400]", "f.json:1:6: error: ");
}

static void expect_depth(size_t depth, const char *start) {
    char json[4096];
    memset(json, '[', depth);
    memset(json + depth, ']', depth);
    expect_bytes(json, 2 * depth, start);
}

static void depth_is_limited(void **state) {
    (void)state;
    expect_depth(64, "");
    expect_depth(65, "f.json:1:65: error: arrays and objects are nested deeper than 64 levels\n");
    expect_depth(2000, "f.json:1:65: error: arrays and objects are nested deeper than 64 levels\n");
    expect("[[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],"
           "[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],"
           "[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]]",
           "");
}

static void expect_file(const char *path, enum exit_status expected, const char *start) {
    struct capture capture;
    json_t *root = NULL;
    capture_begin(&capture);
    assert_int_equal(document_read(path, &root, capture.stream), expected);
    assert_begins(capture_text(&capture), start);
    capture_end(&capture);
    json_decref(root);
}

static void file_is_read_whole(void **state) {
    static const char path[] = "test_document.json";
    char *json = calloc(1, 300001);
    (void)state;
    assert_non_null(json);
    memset(json, ' ', 300000);
    json[0] = '[';
    json[299999] = ']';
    write_file(path, json, 300000);
    expect_file(path, STATUS_DONE, "");
    json[299999] = '}';
    write_file(path, json, 300000);
    expect_file(path, STATUS_REFUSED, "test_document.json:1:300000: error: ");
    assert_int_equal(remove(path), 0);
    free(json);
}

static void file_that_cannot_be_read(void **state) {
    (void)state;
    expect_file("no_such_file.json", STATUS_USAGE,
                "no_such_file.json: error: cannot be read: No such file or directory\n");
    expect_file(".", STATUS_USAGE, ".: error: cannot be read: Is a directory\n");
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_json_is_taken),
        cmocka_unit_test(empty_file_is_refused),
        cmocka_unit_test(syntax_faults_are_refused),
        cmocka_unit_test(place_of_a_fault_is_named),
        cmocka_unit_test(encoding_is_refused),
        cmocka_unit_test(numbers_beyond_the_limits_are_refused),
        cmocka_unit_test(depth_is_limited),
        cmocka_unit_test(file_is_read_whole),
        cmocka_unit_test(file_that_cannot_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
