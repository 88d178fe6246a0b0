# SPDX-FileCopyrightText: 2026 Pandect contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# pandect_test(ROOM UNIT USES rooms… [LINKS external targets…] [WINDOW])
# makes tests/ROOM/tst_UNIT.cpp a program and a ctest named ROOM.UNIT. WINDOW: needs a display; runs in an
# Xvfb of its own where there is none (tests/support/with-display).

find_package(Qt6 6.8 REQUIRED COMPONENTS Test)

function(pandect_test room unit)
    cmake_parse_arguments(TEST "WINDOW" "TIMEOUT" "USES;LINKS;SOURCES" ${ARGN})
    set(target tst_${room}_${unit})
    qt_add_executable(${target} tst_${unit}.cpp ${TEST_SOURCES})
    list(TRANSFORM TEST_USES PREPEND pandect_)
    target_link_libraries(${target} PRIVATE pandect_options pandect_test_support Qt6::Test ${TEST_USES} ${TEST_LINKS})
    target_compile_definitions(${target} PRIVATE
        TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data" SOURCE_ROOT="${CMAKE_SOURCE_DIR}" BINARY_ROOT="${CMAKE_BINARY_DIR}")
    set_target_properties(${target} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    if(TEST_WINDOW)
        add_test(NAME ${room}.${unit} COMMAND "${CMAKE_SOURCE_DIR}/tests/support/with-display" $<TARGET_FILE:${target}>)
    else()
        add_test(NAME ${room}.${unit} COMMAND ${target})
        set_tests_properties(${room}.${unit} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
    endif()
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    set_tests_properties(${room}.${unit} PROPERTIES TIMEOUT ${TEST_TIMEOUT})
endfunction()
