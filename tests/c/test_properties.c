/*
 * What the verifier takes out of declarations and values of properties, and what it says of those
 * that are at fault. The file is written to the working directory.
 */

#include "given.h"
#include "harness.h"
#include "names.h"

#include <limits.h>
#include <stdio.h>

static const char path[] = "test_properties.json";

/** A registry read by read_text(), and what was printed meanwhile. */
struct reading {
    struct registry registry;
    struct capture capture;
};

static enum exit_status read_text(struct reading *reading, const char *json) {
    const struct registry_options options = {.path = path};
    write_text(path, json);
    capture_begin(&reading->capture);
    struct report report = {reading->capture.stream, 0, 0, 0};
    const enum exit_status status = registry_read(&options, &report, &reading->registry);
    capture_text(&reading->capture);
    return status;
}

static void end_reading(struct reading *reading) {
    registry_free(&reading->registry);
    capture_end(&reading->capture);
    remove(path);
}

#define HEAD "{\"registry\": {\"id\": \"t\"}, "
#define CODE "{\"code\": 5, \"name\": \"FIVE\", \"phrase\": \"Five\""
#define CODES "\"codes\": [" CODE "}]}"

/* The text must be refused with exactly the lines given. */
static void expect_refused(const char *json, const char *lines) {
    struct reading reading;
    assert_int_equal(read_text(&reading, json), STATUS_REFUSED);
    assert_string_equal(reading.capture.text, lines);
    end_reading(&reading);
}

/* Declarations must be refused with exactly the lines given. */
static void expect_declarations_refused(const char *declarations, const char *lines) {
    char json[1024];
    snprintf(json, sizeof json, HEAD "\"properties\": %s, " CODES, declarations);
    expect_refused(json, lines);
}

#define FILE_LINE "test_properties.json: "
#define ONE_OF "[{\"id\": \"one\"}, {\"id\": \"two\"}]"

static void declarations_at_fault_are_named(void **state) {
    (void)state;
    expect_declarations_refused("{}", FILE_LINE "/properties: error: must be an array\n");
    expect_declarations_refused(
        "[7, {\"id\": \"a\"}, {\"id\": \"a\", \"type\": \"real\"}, {\"id\": \"a_b\"},"
        " {\"id\": \"A\"}, {\"id\": \"a--b\"}, {\"id\": \"a-\"}, {\"id\": \"4\"}]",
        FILE_LINE "/properties/0/id: error: must be a text of at least one byte\n" //
        FILE_LINE "/properties/1/type: error: must be a text of at least one byte\n" FILE_LINE
                  "/properties/2/type: error: \"real\" is not a type of properties\n" FILE_LINE
                  "/properties/3/id: error: \"a_b\" is not words of a-z and 0-9 joined by "
                  "'-'\n" FILE_LINE "/properties/4/id: error: \"A\" is not words of a-z and 0-9 "
                  "joined by '-'\n" FILE_LINE "/properties/5/id: error: \"a--b\" is not words of "
                  "a-z and 0-9 joined by '-'\n" FILE_LINE "/properties/6/id: error: \"a-\" is not "
                  "words of a-z and 0-9 joined by '-'\n" FILE_LINE "/properties/7/id: error: \"4\" "
                  "is not words of a-z and 0-9 joined by '-'\n");
    expect_declarations_refused("[{\"id\": \"a\", \"type\": \"flag\"},"
                                " {\"id\": \"a\", \"type\": \"rows\", \"columns\":"
                                " [{\"id\": \"b\", \"type\": \"int\"}]}]",
                                FILE_LINE "/properties/1/id: error: \"a\" is declared twice\n");
}

static void members_at_fault_are_named(void **state) {
    (void)state;
    expect_declarations_refused(
        "[{\"id\": \"a\", \"type\": \"enum\"},"
        " {\"id\": \"b\", \"type\": \"set\", \"members\": 7},"
        " {\"id\": \"c\", \"type\": \"enum\", \"values\": [1, {\"id\": \"x\"}, {\"id\": \"x\"}]}]",
        FILE_LINE "/properties/0/values: error: must have at least one entry\n"             //
        FILE_LINE "/properties/1/members: error: must be an array\n"                        //
        FILE_LINE "/properties/2/values/0/id: error: must be a text of at least one byte\n" //
        FILE_LINE "/properties/2/values/2/id: error: \"x\" stands here twice\n");
}

static void set_has_room_for_31_members(void **state) {
    struct reading reading;
    char json[2048];
    (void)state;
    for (int most = 31; most <= 32; most++) {
        int end = snprintf(json, sizeof json,
                           HEAD "\"properties\": [{\"id\": \"a\", \"type\": \"set\", "
                                "\"members\": [{\"id\": \"m\"}");
        for (int i = 1; i < most; i++) {
            end += snprintf(json + end, sizeof json - (size_t)end, ", {\"id\": \"m%d\"}", i);
        }
        snprintf(json + end, sizeof json - (size_t)end, "]}], " CODES);
        assert_int_equal(read_text(&reading, json), most == 31 ? STATUS_DONE : STATUS_REFUSED);
        if (most == 31) {
            assert_int_equal(property_member_value(&reading.registry.properties.items[0], 30),
                             1 << 30);
        } else {
            assert_string_equal(reading.capture.text,
                                FILE_LINE "/properties/0/members: error: a set has at most 31 "
                                          "members\n");
        }
        end_reading(&reading);
    }
}

static void columns_at_fault_are_named(void **state) {
    (void)state;
    expect_declarations_refused(
        "[{\"id\": \"a\", \"type\": \"rows\"},"
        " {\"id\": \"b\", \"type\": \"rows\", \"columns\":"
        " [{\"id\": \"c\", \"type\": \"rows\", \"columns\": [{\"id\": \"d\", \"type\": \"int\"}]},"
        "  {\"id\": \"e\", \"type\": \"int\", \"default\": \"f\"}, {\"id\": \"g\"}]}]",
        FILE_LINE "/properties/0/columns: error: must have at least one entry\n" //
        FILE_LINE "/properties/1/columns/0/type: error: a column cannot hold rows itself, nor a "
                  "counterpart\n"                                                             //
        FILE_LINE "/properties/1/columns/1/default: error: is not a value of this property\n" //
        FILE_LINE "/properties/1/columns/2/type: error: must be a text of at least one byte\n");
}

static void defaults_at_fault_are_named(void **state) {
    (void)state;
    expect_declarations_refused(
        "[{\"id\": \"a\", \"type\": \"flag\", \"default\": 0},"
        " {\"id\": \"b\", \"type\": \"enum\", \"values\": " ONE_OF ", \"default\": \"three\"},"
        " {\"id\": \"c\", \"type\": \"set\", \"members\": " ONE_OF
        ", \"default\": [\"two\", \"two\"]},"
        " {\"id\": \"d\", \"type\": \"text\", \"default\": \"\\u0000\"}]",
        FILE_LINE "/properties/0/default: error: is not a value of this property\n" //
        FILE_LINE "/properties/1/default: error: is not a value of this property\n" //
        FILE_LINE "/properties/2/default: error: is not a value of this property\n" //
        FILE_LINE "/properties/3/default: error: is not a value of this property\n");
    expect_declarations_refused("[{\"id\": \"a\", \"type\": \"code\", \"default\": 6},"
                                " {\"id\": \"b\", \"type\": \"code\", \"default\": 5},"
                                " {\"id\": \"c\", \"type\": \"code\", \"registry\": \"u\","
                                "  \"default\": 6}]",
                                FILE_LINE "/properties/0/default: error: no row has the number "
                                          "6\n");
}

#define DECLARED \
    "\"properties\": [" \
    "{\"id\": \"flag\", \"type\": \"flag\"}," \
    "{\"id\": \"enum\", \"type\": \"enum\", \"values\": " ONE_OF "}," \
    "{\"id\": \"set\", \"type\": \"set\", \"members\": " ONE_OF "}," \
    "{\"id\": \"int\", \"type\": \"int\"}," \
    "{\"id\": \"code\", \"type\": \"code\"}," \
    "{\"id\": \"text\", \"type\": \"text\"}," \
    "{\"id\": \"rows\", \"type\": \"rows\", \"columns\": [" \
    "{\"id\": \"name\", \"type\": \"text\"}," \
    "{\"id\": \"code\", \"type\": \"code\", \"default\": 5}," \
    "{\"id\": \"kind\", \"type\": \"enum\", \"values\": " ONE_OF ", \"default\": \"two\"}]}], "
#define WITH(values) HEAD DECLARED "\"codes\": [" CODE ", \"properties\": " values "}]}"
#define AT FILE_LINE "/codes/0/properties/"

static void values_at_fault_are_named(void **state) {
    (void)state;
    expect_refused(WITH("[]"), FILE_LINE "/codes/0/properties: error: must be an object\n");
    expect_refused(WITH("{\"flag\": 1}"), AT "flag: error: must be true or false\n");
    expect_refused(WITH("{\"flag\": null}"), AT "flag: error: must be true or false\n");
    expect_refused(WITH("{\"flag\": {}}"), AT "flag/value: error: must be true or false\n");
    expect_refused(WITH("{\"flag\": {\"value\": {}}}"),
                   AT "flag/value: error: must be true or false\n");
    expect_refused(WITH("{\"enum\": \"three\"}"),
                   AT "enum: error: must be one of the values that are declared\n");
    expect_refused(WITH("{\"enum\": []}"),
                   AT "enum: error: must be one of the values that are declared\n");
    expect_refused(WITH("{\"set\": [\"one\", \"three\"]}"),
                   AT "set: error: must be an array of members that are declared, each once\n");
    expect_refused(WITH("{\"set\": \"one\"}"),
                   AT "set: error: must be an array of members that are declared, each once\n");
    expect_refused(WITH("{\"int\": 2147483648}"),
                   AT "int: error: must be an integer from -2147483648 to 2147483647\n");
    expect_refused(WITH("{\"code\": \"5\"}"),
                   AT "code: error: must be an integer from -2147483648 to 2147483647\n");
    expect_refused(WITH("{\"code\": {\"value\": 6}}"),
                   AT "code/value: error: no row has the number 6\n");
    expect_refused(WITH("{\"text\": 7}"), AT "text: error: must be a text, without NUL\n");
    expect_refused(WITH("{\"text\": \"A\\u0000\"}"),
                   AT "text: error: must be a text, without NUL\n");
    expect_refused(WITH("{\"fl/ag\": true, \"\": 1}"),
                   FILE_LINE "/codes/0/properties: error: \"fl/ag\" is not declared\n" //
                   FILE_LINE "/codes/0/properties: error: \"\" is not declared\n");
}

static void rows_at_fault_are_named(void **state) {
    (void)state;
    expect_refused(WITH("{\"rows\": true}"), AT "rows: error: must be an array of rows\n");
    expect_refused(WITH("{\"rows\": {\"value\": 7}}"),
                   AT "rows/value: error: must be an array of rows\n");
    expect_refused(WITH("{\"rows\": [1, {}, {\"name\": \"A\", \"bogus\": 1},"
                        " {\"name\": \"A\", \"code\": 6, \"kind\": \"three\"}]}"),
                   AT "rows/0: error: must be an object, with a key for each column\n" //
                   AT "rows/1/name: error: must be a text, without NUL\n"              //
                   AT "rows/2: error: \"bogus\" is no column that is declared\n"       //
                   AT "rows/3/code: error: no row has the number 6\n"                  //
                   AT "rows/3/kind: error: must be one of the values that are declared\n");
}

static void values_of_classes_at_fault_are_named(void **state) {
    (void)state;
    expect_refused(HEAD DECLARED "\"classes\": [{\"id\": \"c\", \"first\": 1, \"last\": 9, "
                                 "\"title\": \"C\", \"properties\": {\"flag\": {\"value\": 0},"
                                 " \"bogus\": 1}}], " CODES,
                   FILE_LINE "/classes/0/properties/flag/value: error: must be true or "
                             "false\n" FILE_LINE
                             "/classes/0/properties: error: \"bogus\" is not declared\n");
    expect_refused(HEAD DECLARED "\"classes\": [{\"id\": \"c\", \"first\": 1, \"last\": 9, "
                                 "\"title\": \"C\", \"properties\": 7}], " CODES,
                   FILE_LINE "/classes/0/properties: error: must be an object\n");
}

#define OTHER_JSON "test_properties_other.json"
#define HOLDING(type) \
    "[{\"id\": \"p\", \"type\": \"" type "\", \"registry\": \"test_properties_other\"}]"
#define NO_TOKENS \
    FILE_LINE \
    "/properties/0/registry: error: has no tokens, or one whose ordinal is not from 1 to 30\n"

static void other_registries_at_fault_are_named(void **state) {
    (void)state;
    expect_declarations_refused("[{\"id\": \"p\", \"type\": \"tokens\"}]",
                                FILE_LINE "/properties/0/registry: error: must be a text of at "
                                          "least one byte\n");
    expect_declarations_refused("[{\"id\": \"p\", \"type\": \"tokens\", \"registry\": \"a/b\"}]",
                                FILE_LINE
                                "/properties/0/registry: error: \"a/b\" is not the id of a "
                                "registry\n");
    expect_declarations_refused(HOLDING("tokens"),
                                FILE_LINE "/properties/0/registry: error: there is no " OTHER_JSON
                                          ", beside the file or above it\n");
    write_text(OTHER_JSON, "{}");
    expect_declarations_refused(HOLDING("tokens"), NO_TOKENS);
    expect_declarations_refused(HOLDING("counterpart"),
                                FILE_LINE "/properties/0/registry: error: has no codes, or one "
                                          "without a number or a phrase\n");
    write_text(OTHER_JSON, "{\"tokens\": [{\"token\": \"a\", \"ordinal\": 31}]}");
    expect_declarations_refused(HOLDING("tokens"), NO_TOKENS);
    write_text(OTHER_JSON, "[");
    expect_declarations_refused(HOLDING("tokens"), OTHER_JSON ":1:1: error: ']' expected near end "
                                                              "of file\n");
    remove(OTHER_JSON);
}

#define SPOKEN(value) \
    HEAD "\"properties\": " HOLDING("tokens") ", \"codes\": [" CODE \
                                              ", \"properties\": {\"p\": " value "}}]}"
#define NO_LIST \
    FILE_LINE \
    "/codes/0/properties/p: error: must be an array of tokens of test_properties_other, " \
    "each once, or an object with \"except\"\n"

static void tokens_at_fault_are_named(void **state) {
    struct reading reading;
    struct property_value value;
    (void)state;
    write_text(OTHER_JSON, "{\"tokens\": [{\"token\": \"a\", \"ordinal\": 1},"
                           " {\"token\": \"b\", \"ordinal\": 30}]}");
    expect_refused(SPOKEN("\"a\""), NO_LIST);
    expect_refused(SPOKEN("[\"c\"]"), NO_LIST);
    expect_refused(SPOKEN("[\"a\", \"a\"]"), NO_LIST);
    expect_refused(SPOKEN("{\"except\": \"a\"}"), NO_LIST);
    expect_refused(SPOKEN("{\"except\": [\"a\"], \"more\": 1}"), NO_LIST);
    assert_int_equal(read_text(&reading, SPOKEN("{\"except\": [\"b\"]}")), STATUS_DONE);
    const struct property *property = properties_find(&reading.registry.properties, "p");
    const struct given given = given_find(&reading.registry, property, 5);
    assert_true(property_convert(property, given.value, 0, &value));
    assert_false(property_has_token(value, 30));
    assert_true(property_has_token(value, 1));
    assert_true(property_has_token(value, 31));
    assert_true(property_has_token(value, -7));
    end_reading(&reading);
    remove(OTHER_JSON);
}

#define RANKED(best) \
    HEAD "\"properties\": [{\"id\": \"rank\", \"type\": \"int\"}, {\"id\": \"turn\", \"type\": " \
         "\"code\"}, {\"id\": \"far\", \"type\": \"code\", \"registry\": \"r\"}], \"best\": " best \
         ", " CODES
#define NOT_FITTING " is no property of this registry of the type that is needed\n"

static void what_is_best_is_checked(void **state) {
    struct reading reading;
    (void)state;
    expect_refused(RANKED("1"), FILE_LINE "/best: error: must be an object\n");
    expect_refused(RANKED("{\"rank\": \"rink\", \"nothing\": 5}"),
                   FILE_LINE "/best/rank: error: \"rink\"" NOT_FITTING);
    expect_refused(RANKED("{\"rank\": \"turn\", \"nothing\": 5}"),
                   FILE_LINE "/best/rank: error: \"turn\"" NOT_FITTING);
    expect_refused(RANKED("{\"rank\": \"rank\", \"instead\": \"rank\", \"nothing\": 5}"),
                   FILE_LINE "/best/instead: error: \"rank\"" NOT_FITTING);
    expect_refused(RANKED("{\"rank\": \"rank\", \"instead\": \"far\", \"nothing\": 5}"),
                   FILE_LINE "/best/instead: error: \"far\"" NOT_FITTING);
    expect_refused(RANKED("{\"rank\": \"rank\", \"nothing\": 6}"),
                   FILE_LINE "/best/nothing: error: no row has the number 6\n");
    assert_int_equal(read_text(&reading, RANKED("{\"rank\": \"rank\", \"instead\": \"turn\", "
                                                "\"nothing\": 5}")),
                     STATUS_DONE);
    assert_string_equal(reading.registry.best.rank->id.bytes, "rank");
    assert_string_equal(reading.registry.best.instead->id.bytes, "turn");
    assert_int_equal(reading.registry.best.nothing, 5);
    end_reading(&reading);
}

static void expect_number(const struct reading *reading, const char *id, int code,
                          long long number) {
    const struct property *property = properties_find(&reading->registry.properties, id);
    struct property_value value;
    assert_non_null(property);
    const struct given given = given_find(&reading->registry, property, code);
    assert_true(property_convert(property, given.value, INT_MIN, &value));
    assert_int_equal(value.number, number);
}

static void value_is_of_the_code_then_of_its_class_then_the_default(void **state) {
    struct reading reading;
    (void)state;
    const enum exit_status status = read_text(
        &reading, HEAD "\"properties\": [{\"id\": \"a\", \"type\": \"int\", \"default\": 7},"
                       " {\"id\": \"b\", \"type\": \"code\"}],"
                       "\"classes\": [{\"id\": \"c\", \"first\": 1, \"last\": 9, \"title\": \"C\","
                       " \"properties\": {\"a\": {\"value\": 2, \"source\": \"S\"}, \"b\": 5}}],"
                       "\"codes\": [" CODE ", \"properties\": {\"a\": 3}},"
                       "{\"code\": 6, \"name\": \"SIX\", \"phrase\": \"Six\","
                       " \"status\": \"unregistered\", \"properties\": {\"a\": 4}},"
                       "{\"code\": 77, \"name\": \"FAR\", \"phrase\": \"Far\"}]}");
    assert_string_equal(reading.capture.text, "");
    assert_int_equal(status, STATUS_DONE);
    expect_number(&reading, "a", 5, 3);
    expect_number(&reading, "a", 6, 2);
    expect_number(&reading, "a", 9, 2);
    expect_number(&reading, "a", 10, 7);
    expect_number(&reading, "a", 77, 7);
    expect_number(&reading, "b", 5, 5);
    expect_number(&reading, "b", 77, INT_MIN);
    end_reading(&reading);
}

static void names_are_printed_for_the_subject(void **state) {
    struct reading reading;
    struct capture names;
    (void)state;
    assert_int_equal(read_text(&reading,
                               HEAD "\"properties\": ["
                                    "{\"id\": \"a-b\", \"type\": \"enum\", \"values\": " ONE_OF "},"
                                    "{\"id\": \"c\", \"type\": \"rows\", \"columns\": ["
                                    "{\"id\": \"d-e\", \"type\": \"set\", \"members\": " ONE_OF
                                    "}, {\"id\": \"f\", \"type\": \"text\"}]}], " CODES),
                     STATUS_DONE);
    capture_begin(&names);
    assert_int_equal(names_print(&reading.registry, false, names.stream), 0);
    assert_string_equal(capture_text(&names),
                        "#ifdef ENUMERATOR\nENUMERATOR(FIVE)\nENUMERATOR(CLASS_NONE)\n#endif\n"
                        "#ifdef PROPERTY_ENUMERATOR\nPROPERTY_ENUMERATOR(A_B_NONE)\n"
                        "PROPERTY_ENUMERATOR(A_B_ONE)\nPROPERTY_ENUMERATOR(A_B_TWO)\n"
                        "PROPERTY_ENUMERATOR(C_D_E_ONE)\nPROPERTY_ENUMERATOR(C_D_E_TWO)\n#endif\n"
                        "#ifdef GETTER_TYPES\nGETTER_ENUM(a_b)\nGETTER_COUNT(c_count)\n"
                        "CELL_SET(c_d_e)\nCELL_TEXT(c_f)\n#endif\n"
                        "#ifdef GETTER\nGETTER(a_b)\nGETTER(c_count)\nGETTER(c_d_e)\nGETTER(c_f)\n"
                        "#endif\n#ifdef PREDICATE\n#endif\n");
    capture_end(&names);
    end_reading(&reading);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(declarations_at_fault_are_named),
        cmocka_unit_test(members_at_fault_are_named),
        cmocka_unit_test(set_has_room_for_31_members),
        cmocka_unit_test(columns_at_fault_are_named),
        cmocka_unit_test(defaults_at_fault_are_named),
        cmocka_unit_test(values_at_fault_are_named),
        cmocka_unit_test(rows_at_fault_are_named),
        cmocka_unit_test(values_of_classes_at_fault_are_named),
        cmocka_unit_test(value_is_of_the_code_then_of_its_class_then_the_default),
        cmocka_unit_test(names_are_printed_for_the_subject),
        cmocka_unit_test(what_is_best_is_checked),
        cmocka_unit_test(other_registries_at_fault_are_named),
        cmocka_unit_test(tokens_at_fault_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
