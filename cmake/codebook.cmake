# codebook_generate(): C tables from registries and maps, as a step of any CMake build; and
# codebook_check(): whether what a project has vendored is still what codebook makes.
#
#   codebook_generate(
#     TARGET name                  library to make; the target name_generate runs the generator
#     REGISTRY id|file...          registries and maps: ids of those in data/, or files relative to
#                                  the caller's folder; what follows holds for each of them
#     [TYPE STATIC|SHARED|OBJECT]  default: whatever add_library makes
#     [OVERLAY file...]            overlays to apply
#     [PREFIX prefix]              of every C name and of the files, for one REGISTRY alone;
#                                  default: the registry's own
#     [PROFILE enum|phrases|full]  how much of the interface; not for a map, nor are OVERLAY, SELECT
#     [FORM split|single|hpp]      header and source, one header, or one header of C++17
#     [SELECT code...]             only these codes
#     [OUTPUT_DIRECTORY dir]       default: codebook/name in the caller's binary folder
#     [CONTRACT name|file]         names, files and style of a program that has a table already, as
#                                  docs/adopt.md says; a file is relative to the caller's folder
#     [OPTIONS option...]          further options of `codebook generate`, such as --inline,
#                                  --lines, --lookup table, --case exact
#     [HEADERS_VAR variable]       receives the generated headers, absolute
#     [SOURCES_VAR variable])      receives the generated sources, absolute
#
#   codebook_check(
#     TARGET name                  target that runs `codebook vendor --check`, and test of that name
#     [PATH path])                 the folder that has codebook.json, or one generated file, from
#                                  the caller's folder, which is the default
#
# Where there is no source to compile (profile enum, forms single and hpp) the library is an
# INTERFACE one; that of the form hpp asks for C++17.
# The prefix is fixed when CMake runs: after changing it in a registry, run CMake again.
#
# A rule's OUTPUT is a stamp, the C files are BYPRODUCTS and the generator leaves a file alone that
# would not change. So an edit that changes no output compiles nothing, and the next build is idle.
# With a header as OUTPUT a Makefile would run the generator at every build for ever.
#
# CODEBOOK_PYTHON names the interpreter, 3.9 or later. By default it is Python3_EXECUTABLE where
# that suits, or the first on the PATH that does. The generator runs on the host, so what lies below
# CMAKE_FIND_ROOT_PATH or CMAKE_PREFIX_PATH is not for it.

include_guard(GLOBAL)
cmake_policy(VERSION 3.20...3.25)

# Asks a program which interpreter it stands for. Sets codebook_python, or codebook_fault where it
# does not suit.
function(codebook_ask_python program)
  string(CONCAT question "import sys; print(sys.executable); print('%d.%d' % sys.version_info[:2]);"
                         " print(sys.version_info >= (3, 9))")
  execute_process(
    COMMAND "${program}" -E -S -c "${question}"
    OUTPUT_VARIABLE answer
    ERROR_VARIABLE fault
    RESULT_VARIABLE status)
  if(NOT status EQUAL 0 OR NOT answer MATCHES "^([^\n]+)\n([0-9.]+)\n(True|False)")
    string(STRIP "${program} is not a Python that runs (${status})\n${fault}" fault)
  elseif(CMAKE_MATCH_3 STREQUAL "False")
    set(fault "${program} is Python ${CMAKE_MATCH_2}, older than 3.9")
  else()
    set(fault "")
  endif()
  set(codebook_python "${CMAKE_MATCH_1}" PARENT_SCOPE)
  set(codebook_fault "${fault}" PARENT_SCOPE)
endfunction()

# Sets CODEBOOK_PYTHON in the cache to the real interpreter. What is on the PATH may be a shim that
# takes ten times as long to start; it is asked once which program it stands for.
function(codebook_find_python)
  get_property(done GLOBAL PROPERTY codebook_python_checked)
  if(done)
    return()
  endif()
  set(names "${CODEBOOK_PYTHON}")
  if(NOT names)
    set(names ${Python3_EXECUTABLE} python3 python3.14 python3.13 python3.12 python3.11
              python3.10 python3.9 python)
  endif()
  set(codebook_fault "there is none on the PATH")
  foreach(name IN LISTS names)
    unset(codebook_candidate CACHE)
    find_program(codebook_candidate "${name}" HINTS ENV PATH
                 NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    if(codebook_candidate)
      codebook_ask_python("${codebook_candidate}")
    elseif(CODEBOOK_PYTHON)
      set(codebook_fault "${name} is not there")
    endif()
    if(codebook_fault STREQUAL "")
      break()
    endif()
  endforeach()
  unset(codebook_candidate CACHE)
  if(NOT codebook_fault STREQUAL "")
    message(FATAL_ERROR
            "codebook: CODEBOOK_PYTHON has to be Python 3.9 or later: ${codebook_fault}")
  endif()
  set(CODEBOOK_PYTHON "${codebook_python}"
      CACHE FILEPATH "Interpreter that runs the codebook generator" FORCE)
  set_property(GLOBAL PROPERTY codebook_python_checked TRUE)
endfunction()

# Sets `result` to the command that starts the generator. Its byte code goes to the build folder: a
# checkout may be read-only, and without byte code a start takes several times as long.
function(codebook_command result)
  codebook_find_python()
  cmake_path(SET launcher NORMALIZE "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../codebook")
  set(cache "${CMAKE_BINARY_DIR}/CMakeFiles/codebook.dir/pycache")
  set(python "${CODEBOOK_PYTHON}" -I -S -X utf8 -X "pycache_prefix=${cache}")
  set(${result} ${python} "${launcher}" PARENT_SCOPE)
endfunction()

# Sets `result` to the absolute path of a registry or a map that is given by path or by id.
function(codebook_find_registry result given)
  cmake_path(ABSOLUTE_PATH given BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE
             OUTPUT_VARIABLE file)
  cmake_path(SET data NORMALIZE "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../data/${given}.json")
  cmake_path(SET map NORMALIZE "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../data/maps/${given}.json")
  if(EXISTS "${file}" AND NOT IS_DIRECTORY "${file}")
    set(${result} "${file}" PARENT_SCOPE)
  elseif(given MATCHES "^[a-z0-9_]+$" AND EXISTS "${data}")
    set(${result} "${data}" PARENT_SCOPE)
  elseif(given MATCHES "^[a-z0-9_]+$" AND EXISTS "${map}")
    set(${result} "${map}" PARENT_SCOPE)
  else()
    message(FATAL_ERROR
            "codebook_generate: no registry ${given}: neither ${file}, ${data} nor ${map}")
  endif()
endfunction()

# Sets `result` to the files that a command will write, absolute, one an item.
function(codebook_list_outputs result)
  execute_process(
    COMMAND ${ARGN} --list-outputs
    OUTPUT_VARIABLE text
    ERROR_VARIABLE fault
    RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "codebook_generate: the generator refuses:\n${fault}")
  endif()
  string(STRIP "${text}" text)
  string(REPLACE "\n" ";" ${result} "${text}")
  set(${result} "${${result}}" PARENT_SCOPE)
endfunction()

# Adds the rule that makes the files of one registry, and a stamp.
#
# Ninja looks itself whether somebody deleted a byproduct. Make does not, so there a script that is
# run at every build takes the stamp away where a file has gone.
function(codebook_add_rule stamp)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "COMMENT" "COMMAND;DEPENDS;FILES")
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS ${arg_FILES}
    COMMAND ${arg_COMMAND} --depfile "${stamp}.d" --stamp "${stamp}"
    DEPENDS ${arg_DEPENDS}
    DEPFILE "${stamp}.d"
    COMMENT "codebook: generating ${arg_COMMENT}"
    VERBATIM)
  list(JOIN arg_FILES "]==] [==[" items)
  string(CONCAT script "foreach(file IN ITEMS [==[${items}]==])\n"
                       "  if(NOT EXISTS \"\${file}\")\n"
                       "    file(REMOVE [==[${stamp}]==])\n  endif()\nendforeach()\n")
  file(CONFIGURE OUTPUT "${stamp}.heal.cmake" CONTENT "${script}" @ONLY)
endfunction()

# Adds the target name_generate.
function(codebook_add_target name stamps)
  add_custom_target(${name}_generate DEPENDS ${stamps})
  if(NOT CMAKE_GENERATOR MATCHES "Ninja")
    set(commands "")
    foreach(stamp IN LISTS stamps)
      list(APPEND commands COMMAND "${CMAKE_COMMAND}" -P "${stamp}.heal.cmake")
    endforeach()
    add_custom_target(${name}_heal ${commands} VERBATIM)
    add_dependencies(${name}_generate ${name}_heal)
  endif()
endfunction()

# Adds the library `name` of the generated files.
function(codebook_add_library name type folder headers sources)
  if(sources)
    add_library(${name} ${type} ${sources} ${headers})
    set(scope PUBLIC)
    get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
    if(NOT "C" IN_LIST languages)
      set_source_files_properties(${sources} PROPERTIES LANGUAGE CXX)
    endif()
  else()
    add_library(${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${name} ${scope} "$<BUILD_INTERFACE:${folder}>")
  if(headers MATCHES "\\.hpp")
    target_compile_features(${name} ${scope} cxx_std_17)
  endif()
  add_dependencies(${name} ${name}_generate)
endfunction()

# Refuses what codebook_generate() cannot mean; the arguments of that are in arg_.
function(codebook_check_arguments keywords given)
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "codebook_generate: unknown keyword: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  foreach(keyword IN LISTS keywords)
    if(keyword IN_LIST given AND "${arg_${keyword}}" STREQUAL "")
      message(FATAL_ERROR "codebook_generate: ${keyword} needs a value")
    endif()
  endforeach()
  foreach(value IN LISTS arg_REGISTRY arg_OVERLAY)
    if(value MATCHES "^[A-Z][A-Z_]*$" AND NOT EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${value}")
      message(FATAL_ERROR "codebook_generate: unknown keyword: ${value}")
    endif()
  endforeach()
  foreach(keyword TARGET REGISTRY)
    if(NOT DEFINED arg_${keyword})
      message(FATAL_ERROR "codebook_generate: ${keyword} is missing")
    endif()
  endforeach()
  list(LENGTH arg_REGISTRY count)
  if(DEFINED arg_PREFIX AND count GREATER 1)
    message(FATAL_ERROR "codebook_generate: PREFIX is for one REGISTRY, and there are ${count}")
  endif()
  if(TARGET ${arg_TARGET})
    message(FATAL_ERROR "codebook_generate: there is a target ${arg_TARGET} already")
  endif()
endfunction()

function(codebook_generate)
  set(single TARGET TYPE PREFIX PROFILE FORM CONTRACT OUTPUT_DIRECTORY HEADERS_VAR SOURCES_VAR)
  set(multiple REGISTRY OVERLAY SELECT OPTIONS)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "${single}" "${multiple}")
  codebook_check_arguments("${single};${multiple}" "${ARGV}")

  if(NOT DEFINED arg_OUTPUT_DIRECTORY)
    set(arg_OUTPUT_DIRECTORY "codebook/${arg_TARGET}")
  endif()
  cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIRECTORY BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}"
             NORMALIZE OUTPUT_VARIABLE folder)
  set(options --output "${folder}" ${arg_OPTIONS})
  foreach(keyword PROFILE FORM PREFIX)
    if(DEFINED arg_${keyword})
      string(TOLOWER "--${keyword}" option)
      list(APPEND options ${option} "${arg_${keyword}}")
    endif()
  endforeach()
  if(DEFINED arg_CONTRACT)
    if(arg_CONTRACT MATCHES "[./]") # a file, and not the name of one of codebook's own
      cmake_path(ABSOLUTE_PATH arg_CONTRACT BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    endif()
    list(APPEND options --contract "${arg_CONTRACT}")
  endif()
  if(DEFINED arg_SELECT)
    list(JOIN arg_SELECT "," codes)
    list(APPEND options "--select=${codes}")
  endif()
  set(overlays "")
  foreach(given IN LISTS arg_OVERLAY)
    codebook_find_registry(overlay "${given}")
    list(APPEND overlays "${overlay}")
    list(APPEND options --overlay "${overlay}")
  endforeach()

  codebook_command(start)
  set(files "")
  set(stamps "")
  foreach(given IN LISTS arg_REGISTRY)
    codebook_find_registry(registry "${given}")
    set(command ${start} generate "${registry}" ${options})
    codebook_list_outputs(outputs ${command})
    list(GET outputs 0 output)
    if(output IN_LIST files)
      message(FATAL_ERROR "codebook_generate: ${given} makes ${output}, as another REGISTRY does")
    endif()
    cmake_path(GET output STEM LAST_ONLY prefix)
    if(NOT DEFINED arg_PREFIX AND NOT DEFINED arg_CONTRACT)
      list(APPEND command --prefix "${prefix}")
    endif()
    set(stamp "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/codebook.dir/${arg_TARGET}.${prefix}.stamp")
    codebook_add_rule("${stamp}" COMMAND ${command} FILES ${outputs}
                      DEPENDS "${registry}" ${overlays} COMMENT "${arg_TARGET}, ${prefix}")
    list(APPEND files ${outputs})
    list(APPEND stamps "${stamp}")
  endforeach()

  set(headers ${files})
  list(FILTER headers INCLUDE REGEX "\\.h(pp)?$")
  set(sources ${files})
  list(FILTER sources INCLUDE REGEX "\\.c$")
  codebook_add_target(${arg_TARGET} "${stamps}")
  codebook_add_library(${arg_TARGET} "${arg_TYPE}" "${folder}" "${headers}" "${sources}")
  if(DEFINED arg_HEADERS_VAR)
    set(${arg_HEADERS_VAR} "${headers}" PARENT_SCOPE)
  endif()
  if(DEFINED arg_SOURCES_VAR)
    set(${arg_SOURCES_VAR} "${sources}" PARENT_SCOPE)
  endif()
endfunction()

# The test finds what was changed by hand, what is missing, and what another registry or another
# codebook would make otherwise. It says how to mend it; nothing is written.
function(codebook_check)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;PATH" "")
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "codebook_check: unknown keyword: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if("${arg_TARGET}" STREQUAL "")
    message(FATAL_ERROR "codebook_check: TARGET is missing")
  endif()
  if(TARGET ${arg_TARGET})
    message(FATAL_ERROR "codebook_check: there is a target ${arg_TARGET} already")
  endif()
  if("${arg_PATH}" STREQUAL "")
    set(arg_PATH ".")
  endif()
  cmake_path(ABSOLUTE_PATH arg_PATH BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE
             OUTPUT_VARIABLE path)
  if(NOT EXISTS "${path}")
    message(FATAL_ERROR "codebook_check: there is no ${path}")
  endif()
  if(IS_DIRECTORY "${path}" AND NOT EXISTS "${path}/codebook.json")
    message(FATAL_ERROR "codebook_check: ${path} has no codebook.json")
  endif()
  codebook_command(start)
  set(command ${start} vendor "${path}" --check)
  add_custom_target(${arg_TARGET} COMMAND ${command}
                    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
                    COMMENT "codebook: checking ${path}" VERBATIM)
  add_test(NAME ${arg_TARGET} COMMAND ${command}
           WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
endfunction()
