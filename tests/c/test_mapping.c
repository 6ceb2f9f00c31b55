/*
 * What the verifier takes out of a map, what it says of a file that is none, and what it says of
 * compiled functions of which one is wrong. Files are written to the working directory.
 */

#include "check_mapping.h"
#include "checks.h"
#include "harness.h"
#include "mapping_options.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static const char map_path[] = "test_mapping.json";
static const char from_path[] = "test_mapping_from.json";
static const char to_path[] = "test_mapping_to.json";

#define CODE(number) \
    "{\"code\": " #number ", \"name\": \"N" #number "\", \"phrase\": \"P" #number "\"}"
static const char from_text[] =
    "{\"registry\": {\"id\": \"one\"}, \"classes\": ["
    "{\"id\": \"low\", \"first\": 1, \"last\": 9, \"title\": \"Low\"},"
    "{\"id\": \"high\", \"first\": 10, \"last\": 19, \"title\": \"High\"}],"
    "\"codes\": [" CODE(1) "," CODE(2) "," CODE(3) "," CODE(11) "]}";
static const char to_text[] =
    "{\"registry\": {\"id\": \"two\"}, \"codes\": [" CODE(0) "," CODE(5) "," CODE(7) "]}";

#define HEAD(more) \
    "{\"map\": {\"id\": \"m\", \"from\": \"one\", \"to\": \"two\"" more "}, \"rows\": ["
#define DEFAULT ", \"default\": {\"to\": 7}"
#define ROW(begin, to, more) "{" begin ", \"to\": " to ", \"source\": \"S\"" more "}"
#define ROWS \
    ROW("\"class\": \"low\"", "7", ", \"note\": \"N\"") \
    "," ROW("\"from\": 2", "7", ", \"when\": \"so\"") "," ROW("\"from\": 2", "5", "") "," ROW( \
        "\"from\": 1", "null", \
        "") "," ROW("\"from\": 3", "5", ", \"when\": \"so\"") "," ROW("\"class\": \"high\"", "5", \
                                                                      ", \"when\": \"so\"")

/** A map read by read_as(), and what was printed meanwhile. */
struct reading {
    struct mapping mapping;
    struct capture capture;
    enum exit_status status;
};

static void read_as(struct reading *reading, const char *from, const char *to, const char *map) {
    const struct mapping_files files = {map_path, from_path, to_path, NULL};
    write_text(from_path, from);
    write_text(to_path, to);
    write_text(map_path, map);
    capture_begin(&reading->capture);
    struct report report = {reading->capture.stream, 0, 0, 0};
    reading->status = mapping_read(&files, &report, &reading->mapping);
    capture_text(&reading->capture);
}

static void end_reading(struct reading *reading) {
    mapping_free(&reading->mapping);
    capture_end(&reading->capture);
    remove(map_path);
    remove(from_path);
    remove(to_path);
}

/* The map given must be refused with exactly the lines given. */
static void expect_refused(const char *map, const char *lines) {
    struct reading reading;
    read_as(&reading, from_text, to_text, map);
    assert_string_equal(reading.capture.text, lines);
    assert_int_equal(reading.status, STATUS_REFUSED);
    end_reading(&reading);
}

static void rows_are_read_in_order(void **state) {
    struct reading reading;
    (void)state;
    read_as(&reading, from_text, to_text, HEAD(DEFAULT) ROWS "]}");
    assert_string_equal(reading.capture.text, "");
    const struct mapping *mapping = &reading.mapping;
    assert_int_equal(mapping->none, INT_MIN); /* 0 is a code of the registry at the end */
    assert_int_equal(mapping->count, 6);
    assert_int_equal(mapping->of_codes, 4);
    const struct mapping_rows two = mapping_rows_of(mapping, 2);
    assert_int_equal(two.count, 2);
    assert_int_equal(two.items[0].to, 5);
    assert_string_equal(two.items[0].when.bytes, "");
    assert_string_equal(two.items[1].when.bytes, "so");
    assert_int_equal(mapping_rows_of(mapping, 4).count, 1);
    assert_string_equal(mapping_rows_of(mapping, 4).items[0].note.bytes, "N");
    assert_int_equal(mapping_rows_of(mapping, 20).count, 0);
    end_reading(&reading);
}

static void answers_are_found_in_order(void **state) {
    struct reading reading;
    (void)state;
    read_as(&reading, from_text, to_text, HEAD(DEFAULT) ROWS "]}");
    const struct mapping *mapping = &reading.mapping;
    assert_int_equal(mapping_answer_of(mapping, 1).to, INT_MIN); /* the row says: none */
    assert_int_equal(mapping_answer_of(mapping, 2).to, 5);       /* the row without condition */
    assert_int_equal(mapping_answer_of(mapping, 3).to, 7);       /* that of its class */
    assert_int_equal(mapping_answer_of(mapping, 4).to, 7);       /* no row, a class */
    assert_int_equal(mapping_answer_of(mapping, 11).to, 7);      /* the default */
    assert_int_equal(mapping_answer_of(mapping, -1).to, 7);      /* no class */
    end_reading(&reading);
    read_as(&reading, from_text, to_text, HEAD("") ROWS "]}");
    assert_int_equal(mapping_answer_of(&reading.mapping, 11).to, INT_MIN);
    end_reading(&reading);
}

static void faults_of_a_map_are_named(void **state) {
    (void)state;
    expect_refused("{\"registry\": {}}",
                   "test_mapping.json: error: must be an object with the key \"map\", itself an "
                   "object\n");
    expect_refused(HEAD("") ROW("\"from\": 4", "5", "") "]}",
                   "test_mapping.json: /rows/0/from: error: 4 is no code of "
                   "test_mapping_from.json\n");
    expect_refused(HEAD("") ROW("\"from\": 1", "6", "") "]}",
                   "test_mapping.json: /rows/0/to: error: 6 is no code of test_mapping_to.json\n");
    expect_refused(HEAD(", \"default\": {\"to\": 6}") ROW("\"from\": 1", "5", "") "]}",
                   "test_mapping.json: /map/default/to: error: 6 is no code of "
                   "test_mapping_to.json\n");
    expect_refused(HEAD("") ROW("\"class\": \"lo\"", "5", "") "]}",
                   "test_mapping.json: /rows/0/class: error: \"lo\" is no class of "
                   "test_mapping_from.json\n");
    expect_refused(HEAD("") ROW("\"from\": 1", "5", ", \"class\": \"low\"") "]}",
                   "test_mapping.json: /rows/0: error: must have either a from or a class\n");
    expect_refused(HEAD("") ROW("\"from\": 1", "5", "") "," ROW("\"from\": 1", "7", "") "]}",
                   "test_mapping.json: /rows/1: error: another row is of the same and when\n");
    expect_refused(HEAD("") ROW("\"from\": \"1\"", "5", "") "]}",
                   "test_mapping.json: /rows/0/from: error: must be an integer from -2147483648 "
                   "to 2147483647\n");
    expect_refused("{\"map\": {\"id\": \"m\", \"from\": \"one\", \"to\": \"on\"}, \"rows\": []}",
                   "test_mapping.json: /map/to: error: is \"on\", the id of test_mapping_to.json "
                   "is \"two\"\n");
}

/* What the functions of a right subject give, found by the reader itself; `wrong` names the one
 * that is not, for the code 2. */
static const struct mapping *truth;
static const char *wrong;

static int is_wrong(const char *name, int code) {
    return code == 2 && strcmp(wrong, name) == 0;
}

static int fake_answer(int code) {
    return is_wrong("answer", code) ? 7 : mapping_answer_of(truth, code).to;
}

static size_t fake_count(int code) {
    return mapping_rows_of(truth, code).count + (is_wrong("count", code) ? 1 : 0);
}

static const struct mapping_row *fake_row(int code, size_t index) {
    const struct mapping_rows rows = mapping_rows_of(truth, code);
    return index < rows.count ? &rows.items[index] : NULL;
}

static int fake_to(int code, size_t index) {
    const struct mapping_row *row = fake_row(code, index);
    if (is_wrong("to", code) && index == SIZE_MAX) {
        return 5;
    }
    return row != NULL ? row->to : truth->none;
}

static const char *fake_when(int code, size_t index) {
    const struct mapping_row *row = fake_row(code, index);
    if (is_wrong("when", code) && index == 1) {
        return "no";
    }
    return row != NULL ? row->when.bytes : "";
}

static const char *fake_note(int code, size_t index) {
    const struct mapping_row *row = fake_row(code, index);
    if (is_wrong("note", code) && index == 0) {
        return NULL;
    }
    return row != NULL ? row->note.bytes : "";
}

static const char *fake_source(int code, size_t index) {
    const struct mapping_row *row = fake_row(code, index);
    if (is_wrong("source", code) && index == 256) {
        return "S";
    }
    return row != NULL ? row->source.bytes : "";
}

/* Compares the fake subject, of which the function named is wrong; the lines must be these. */
static void expect_lines(const char *name, int none, const char *lines) {
    const struct mapping_subject subject = {"m",     "M",       none,      fake_answer, fake_count,
                                            fake_to, fake_when, fake_note, fake_source};
    struct reading reading;
    struct capture capture;
    size_t count = 0;
    read_as(&reading, from_text, to_text, HEAD(DEFAULT) ROWS "]}");
    capture_begin(&capture);
    truth = &reading.mapping;
    wrong = name;
    struct report report = {capture.stream, 1, 0, 0};
    int *codes = probes_new(&truth->from, &count);
    const struct mapping_check check = {&subject, truth, &report, codes, count};
    check_mapping(&check);
    assert_string_equal(capture_text(&capture), lines);
    assert_true((report.faults == 0) == (*lines == '\0'));
    free(codes);
    capture_end(&capture);
    end_reading(&reading);
}

static void each_function_is_compared(void **state) {
    (void)state;
    expect_lines("", INT_MIN, "");
    expect_lines("", 0, "test_mapping.json: error: M_NONE is 0, it should be -2147483648\n");
    expect_lines("answer", INT_MIN,
                 "test_mapping.json: /rows/2/to: error: m(2) is 7, the map says 5\n");
    expect_lines("count", INT_MIN,
                 "test_mapping.json: /rows/2: error: m_count(2) is 3, the map says 2\n");
    expect_lines("to", INT_MIN,
                 "test_mapping.json: /rows/to: error: m_to(2, 18446744073709551615) is 5, not "
                 "M_NONE\n");
    expect_lines("when", INT_MIN,
                 "test_mapping.json: /rows/1/when: error: m_when(2, 1) is \"no\", not \"so\"\n");
    expect_lines("note", INT_MIN,
                 "test_mapping.json: /rows/2/note: error: m_note(2, 0) is NULL, not \"\"\n");
    expect_lines("source", INT_MIN,
                 "test_mapping.json: /rows/source: error: m_source(2, 256) is \"S\", not \"\"\n");
}

/* Reads a command line; the message must begin as given, or be empty where it is right. */
static void read_line(int argc, const char *const *words, struct mapping_options *out,
                      const char *message) {
    char *argv[16];
    struct capture capture;
    for (int i = 0; i < argc; i++) {
        memcpy(&argv[i], &words[i], sizeof argv[i]); /* main() takes no pointers to const */
    }
    capture_begin(&capture);
    const int status = mapping_options_read(argc, argv, out, capture.stream);
    assert_begins(capture_text(&capture), message);
    assert_true((capture.length == 0) == (status == 0));
    capture_end(&capture);
}

static void command_lines_are_read(void **state) {
    static const char *const right[] = {"verify-map", "--from=a", "--to", "b",
                                        "--max",      "0",        "--",   "-m"};
    static const char *const bare[] = {"verify-map", "m"};
    static const char *const half[] = {"verify-map", "m", "--from", "a"};
    static const char *const twice[] = {"verify-map", "m", "n"};
    static const char *const number[] = {"verify-map", "--max=x", "m"};
    static const char *const alone[] = {"verify-map", "--to"};
    static const char *const asked[] = {"verify-map", "--help", "--bogus"};
    static const char *const bogus[] = {"verify-map", "--bogus"};
    struct mapping_options options;
    (void)state;
    read_line(8, right, &options, "");
    assert_string_equal(options.files.map, "-m");
    assert_string_equal(options.files.from, "a");
    assert_string_equal(options.files.to, "b");
    assert_int_equal(options.max, 0);
    read_line(1, bare, &options, "verify-map: error: no map is given; see verify-map --help");
    read_line(2, bare, &options, "verify-map: error: --from is missing");
    read_line(4, half, &options, "verify-map: error: --to is missing");
    read_line(3, twice, &options, "verify-map: error: only one map is read; what is \"n\"");
    read_line(3, number, &options, "verify-map: error: --max takes a number, not \"x\"");
    read_line(2, alone, &options, "verify-map: error: no value behind \"--to\"");
    read_line(2, bogus, &options, "verify-map: error: unknown option \"--bogus\"");
    read_line(3, asked, &options, "");
    assert_true(options.help);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_read_in_order),    cmocka_unit_test(answers_are_found_in_order),
        cmocka_unit_test(faults_of_a_map_are_named), cmocka_unit_test(each_function_is_compared),
        cmocka_unit_test(command_lines_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
