# One folder, one library, one test program: xinglin_library(platform/db DEPENDS base) reads the folder's *.cc;
# *_test.cc become <name>_test. sql/*.sql become the generated header <name>_sql.h beside them.
include_guard()

function(xinglin_library FOLDER)
    cmake_parse_arguments(ARG "" "" "DEPENDS;PACKAGES;TEST_DEPENDS" ${ARGN})
    string(REPLACE "/" "_" NAME ${FOLDER})
    string(REPLACE "modules_" "" NAME ${NAME})
    set(DIR ${PROJECT_SOURCE_DIR}/server/${FOLDER})
    file(GLOB_RECURSE SOURCES CONFIGURE_DEPENDS ${DIR}/*.cc)
    set(TESTS ${SOURCES})
    list(FILTER SOURCES EXCLUDE REGEX "(_test|_fuzz|_bench)\\.cc$")
    list(FILTER TESTS INCLUDE REGEX "_test\\.cc$")
    file(GLOB SQL CONFIGURE_DEPENDS ${DIR}/sql/*.sql)

    if(NOT SOURCES)
        message(STATUS "${NAME}: no sources yet")
        return()
    endif()
    add_library(${NAME} STATIC ${SOURCES})
    target_include_directories(${NAME} PUBLIC ${PROJECT_SOURCE_DIR}/server ${PROJECT_BINARY_DIR}/generated)
    target_link_libraries(${NAME} PUBLIC ${ARG_DEPENDS} ${ARG_PACKAGES})
    if(XINGLIN_PCH)
        target_precompile_headers(${NAME} PRIVATE ${PROJECT_SOURCE_DIR}/server/precompiled.h)
    endif()
    if(SQL)
        set(HEADER ${PROJECT_BINARY_DIR}/generated/${FOLDER}/${NAME}_sql.h)
        add_custom_command(OUTPUT ${HEADER}
            COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed_sql.py ${DIR}/sql ${NAME} ${HEADER}
            DEPENDS ${SQL} ${PROJECT_SOURCE_DIR}/tools/embed_sql.py VERBATIM)
        add_custom_target(${NAME}_sql DEPENDS ${HEADER})
        add_dependencies(${NAME} ${NAME}_sql)
    endif()
    if(TESTS AND XINGLIN_TESTS)
        add_executable(${NAME}_test ${TESTS})
        target_link_libraries(${NAME}_test PRIVATE ${NAME} ${ARG_TEST_DEPENDS} rapidcheck_gtest_main)
        set(USES plain)
        if("platform_db" IN_LIST ARG_DEPENDS OR "platform_db" IN_LIST ARG_TEST_DEPENDS OR FOLDER MATCHES "^modules/" OR
           FOLDER STREQUAL "platform/db")
            set(USES store)
        endif()
        set_property(GLOBAL APPEND PROPERTY XINGLIN_TEST_PROGRAMS "$<TARGET_FILE:${NAME}_test> ${USES}")
    endif()
endfunction()

# xinglin_embed(triage xinglin::triage danger_json=knowledge/danger/danger-questions.json ...): files become string views.
function(xinglin_embed TARGET NAMESPACE)
    if(NOT TARGET ${TARGET})
        return()   # Its folder has no sources yet.
    endif()
    set(OUTPUT ${PROJECT_BINARY_DIR}/generated/${TARGET}_embedded.cc)
    set(PAIRS "")
    set(FILES "")
    foreach(PAIR ${ARGN})
        string(REGEX MATCH "^([^=]+)=(.+)$" _ ${PAIR})
        list(APPEND PAIRS "${CMAKE_MATCH_1}=${PROJECT_SOURCE_DIR}/${CMAKE_MATCH_2}")
        list(APPEND FILES ${PROJECT_SOURCE_DIR}/${CMAKE_MATCH_2})
    endforeach()
    add_custom_command(OUTPUT ${OUTPUT}
        COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed_file.py ${OUTPUT} ${NAMESPACE} ${PAIRS}
        DEPENDS ${FILES} ${PROJECT_SOURCE_DIR}/tools/embed_file.py VERBATIM)
    target_sources(${TARGET} PRIVATE ${OUTPUT})
endfunction()
