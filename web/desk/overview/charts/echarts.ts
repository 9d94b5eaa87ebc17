/** The parts of ECharts that the desk draws with: a chunk of its own, loaded when the first chart is shown. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, MarkLineComponent, CanvasRenderer]);

export { init };
