# SPDX-FileCopyrightText: 2026 Pandect contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DSOURCE=… -DBUILD=… -DCOMPILER=… -P headless.cmake: configures without the window and looks at every compile and
# link command that would run. Builds nothing: packaging/dev --preset headless build does.
file(REMOVE_RECURSE "${BUILD}")
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}" -B "${BUILD}" -G Ninja "-DCMAKE_CXX_COMPILER=${COMPILER}"
        -DPANDECT_WITH_WINDOW=OFF -DBUILD_TESTING=OFF
    RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(failed)
    message(FATAL_ERROR "the headless rooms cannot be configured:\n${output}")
endif()
file(STRINGS "${BUILD}/build.ninja" found REGEX "Qt6(Widgets|WebEngine|WebChannel|PrintSupport)|Qt(Widgets|WebEngine)")
if(found)
    list(GET found 0 first)
    message(FATAL_ERROR "a headless room needs the window:\n${first}")
endif()
